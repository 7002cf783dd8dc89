/** The documents as trees: document → chapter → section → box → sub-heading. */
import type { Catalogue, Clause, Ref } from '../geo/types.ts'

/** A clause where it stands in its document. */
export interface ClauseNode {
  /** `DOC`, `DOC/AT` or `DOC/AT/GROUP`. */
  id: string
  doc: string
  /** A document as a whole has none. */
  clause?: Clause
  group?: string
  parent: ClauseNode | null
  children: ClauseNode[]
}

export interface Outline {
  documents: ClauseNode[]
  byId: Map<string, ClauseNode>
}

/** `DOC/AT`, and `DOC/AT/GROUP` for a sub-heading: how a filter and a link name a clause. */
export const clauseId = ({ doc, at, group }: Ref) => [doc, at, group].filter(Boolean).join('/')

/** A box, table or picture belongs to the section, or the chapter, that it follows. */
const depth = (at: string) => (/^(专栏|表|图) /.test(at) ? 3 : /^第.+章第.+节$/.test(at) ? 2 : 1)

const outlines = new WeakMap<Catalogue, Outline>()

export function outlineOf(catalogue: Catalogue): Outline {
  const known = outlines.get(catalogue)
  if (known) return known
  const byId = new Map<string, ClauseNode>()
  const add = (node: Omit<ClauseNode, 'children'>): ClauseNode => {
    const full = { ...node, children: [] }
    byId.set(node.id, full)
    node.parent?.children.push(full)
    return full
  }
  const documents = catalogue.documents.map(({ id: doc, outline }) => {
    const root = add({ id: doc, doc, parent: null })
    let open: { node: ClauseNode; depth: number }[] = []
    for (const clause of outline) {
      open = open.filter(above => above.depth < depth(clause.at))
      const parent = open.at(-1)?.node ?? root
      const node = add({ id: clauseId({ doc, at: clause.at }), doc, clause, parent })
      open.push({ node, depth: depth(clause.at) })
      for (const group of clause.groups ?? [])
        add({ id: clauseId({ doc, at: clause.at, group }), doc, clause, group, parent: node })
    }
    return root
  })
  const outline = { documents, byId }
  outlines.set(catalogue, outline)
  return outline
}

/** From the document down to the clause itself. */
export const pathTo = (node: ClauseNode | undefined): ClauseNode[] =>
  node ? [...pathTo(node.parent ?? undefined), node] : []

/** Ids of the clauses that name something, and of all that these stand in, each once. */
export const clausesOf = (outline: Outline, refs: Ref[]): string[] => [
  ...new Set(refs.flatMap(ref => pathTo(outline.byId.get(clauseId(ref))).map(node => node.id))),
]
