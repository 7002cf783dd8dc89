/** Fetches a plan. Nothing that goes wrong with one layer touches another; the reason travels with the layer. */
import type { Catalogue, LayerEntry, Plan, PlanLayer, Problem } from './types.ts'
import { checkCatalogue, checkLayer, isProblem } from './validate.ts'

/** The plan cannot be shown at all. */
export class PlanError extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(`${problem.file}: ${problem.code}`)
    this.problem = problem
  }
}

/** A file's content, or why there is none. */
type Content = { json: unknown } | Problem

/**
 * The folder of a plan beside the page at `page`. Its query goes to all its files, and changes when the data does: a
 * page that stays open over an update never mixes the two.
 */
export const planFolder = (id: string, page: string) => new URL(`geo/${id}/?${__PLAN_VERSION__}`, page)

/** Fetches a file of the plan in the folder `base`. */
export async function fetchJson(file: string, base: URL, get: typeof fetch): Promise<Content> {
  const address = new URL(file, base)
  address.search = base.search
  let text: string
  try {
    const response = await get(address)
    if (!response.ok) return { file, code: 'missing', detail: `HTTP ${response.status}` }
    text = await response.text()
  } catch {
    return { file, code: 'unreachable' }
  }
  try {
    return { json: JSON.parse(text) }
  } catch {
    // The beginning tells a page that a server sends in place of a missing file from a damaged one.
    return { file, code: 'not-json', detail: text.trim().replace(/\s+/g, ' ').slice(0, 20) }
  }
}

const read = (entry: LayerEntry, content: Content, catalogue: Catalogue): PlanLayer => {
  const features = isProblem(content) ? content : checkLayer(content.json, entry, catalogue)
  return isProblem(features) ? { entry, features: [], problem: features } : { entry, features }
}

const visible = ({ layers }: Catalogue) => layers.filter(layer => layer.visible).map(layer => layer.id)

/**
 * Loads the plan in the folder `base` (a URL that ends in `/`) in two steps, so that the first map does not wait for
 * layers that are off. `plan` has the layers that `first` names, and those that share a file with them; the others
 * are marked `loading` and have no features yet. `rest` fetches their files and gives the whole plan.
 * A layer that fails carries its `problem`; `rest` never rejects. Layers keep their identity from `plan` to `rest`.
 * @throws PlanError when the catalogue cannot be read.
 */
export async function loadPlan(
  base: URL,
  get: typeof fetch = fetch,
  first: (catalogue: Catalogue) => string[] = visible,
): Promise<{ plan: Plan; rest: () => Promise<Plan> }> {
  const index = await fetchJson('catalogue.json', base, get)
  const catalogue = isProblem(index) ? index : checkCatalogue(index.json, 'catalogue.json')
  if (isProblem(catalogue)) throw new PlanError(catalogue)

  const load = async (files: Set<string>, layers: PlanLayer[]): Promise<Plan> => {
    const contents = new Map(
      await Promise.all([...files].map(async file => [file, await fetchJson(file, base, get)] as const)),
    )
    const loaded = layers.map(layer => {
      const content = contents.get(layer.entry.file)
      return content ? read(layer.entry, content, catalogue) : layer
    })
    return { catalogue, layers: loaded }
  }

  const wanted = new Set(first(catalogue))
  const firstFiles = new Set(catalogue.layers.filter(({ id }) => wanted.has(id)).map(({ file }) => file))
  const otherFiles = new Set(catalogue.layers.map(({ file }) => file).filter(file => !firstFiles.has(file)))
  const plan = await load(
    firstFiles,
    catalogue.layers.map(entry => ({ entry, features: [], loading: true })),
  )
  return { plan, rest: () => load(otherFiles, plan.layers) }
}
