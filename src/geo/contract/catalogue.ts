/** The catalogue: its own shape, and whether what it names exists in it. */
import { catalogueShape } from '../schema.ts'
import { misfits } from '../shape.ts'
import type { Catalogue } from '../types.ts'
import type { Violation } from './plan-files.ts'

const file = 'catalogue.json'

const repeated = (names: string[]) => names.filter((name, i) => names.indexOf(name) < i)

function* repetitions(catalogue: Catalogue): Generator<string> {
  const { documents, groups, layers, views, roles, classes, sectors } = catalogue
  const lists = { documents, groups, layers, views, roles, classes, sectors }
  for (const [name, items] of Object.entries(lists))
    for (const id of repeated(items.map(item => item.id))) yield `${name}: ${id}`
  for (const { id, kinds } of layers)
    for (const kind of repeated(kinds.map(k => k.id))) yield `layers.${id}.kinds: ${kind}`
  for (const { id, outline } of documents)
    for (const at of repeated(outline.map(clause => clause.at))) yield `documents.${id}: ${at}`
}

function* links(catalogue: Catalogue): Generator<string> {
  const { documents, groups, layers, views, promises = [], bounds, home } = catalogue
  for (const { id, outline } of documents)
    for (const { at, groups: zh = [], groupsEn = zh } of outline)
      if (zh.length !== groupsEn.length) yield `documents.${id}: ${at}: groupsEn`
  for (const { id, group } of layers)
    if (!groups.some(g => g.id === group)) yield `layers.${id}.group: ${group}`
  for (const view of views)
    for (const id of view.layers) if (!layers.some(l => l.id === id)) yield `views.${view.id}: ${id}`
  for (const { id, ref } of promises)
    if (!documents.some(d => d.id === ref.doc && d.outline.some(({ at }) => at === ref.at)))
      yield `promises.${id}: ${ref.doc} ${ref.at}`
  if (home[0] < bounds[0] || home[1] < bounds[1] || home[2] > bounds[2] || home[3] > bounds[3])
    yield `home: ${JSON.stringify(home)}`
}

export function* catalogueViolations(raw: unknown): Generator<Violation> {
  const wrong = misfits(catalogueShape, raw)
  for (const detail of wrong) yield { file, code: 'bad-catalogue', detail }
  if (wrong.length > 0) return
  const catalogue = raw as Catalogue
  for (const detail of repetitions(catalogue)) yield { file, code: 'duplicate-id', detail }
  for (const detail of links(catalogue)) yield { file, code: 'bad-link', detail }
}
