/** What the plan has in store near a place, in plain words. */
import { type Item, isProject, stateOf } from '../../find/items.ts'
import type { Text } from '../../geo/types.ts'
import { say, type ToolKey } from '../../text/tools.ts'
import { hasExtent } from '../answers/legs.ts'
import { districtTable, farText, hitTable, namesOf, nearParts, stateText } from '../answers/near-tables.ts'
import { joined, metresText, offText } from '../answers/wording.ts'
import { forms } from '../forms.ts'
import { readParams } from '../params.ts'
import { around, type Hit, services, whereIs } from '../places/around.ts'
import { nameOf, type Place, resolvePlace, schematicUncertainty } from '../places/places.ts'
import { type Run, ToolError } from '../tool.ts'

/** Beside projects, what the plan itself lays out. */
const laidOut = ['corridors', 'hubs', 'parks', 'towns']

/** A name to stand in quotation marks. */
const nested = ({ zh, en }: Text): Text => {
  const inner = (text: string) => text.replaceAll('“', '‘').replaceAll('”', '’')
  return { zh: inner(zh), en: inner(en) }
}

const count = (number: number) => say(number === 1 ? 'near.project' : 'near.projects', { count: number })

const states: [ToolKey, string[]][] = [
  ['near.done', ['existing', 'completed', 'operating']],
  ['near.building', ['construction', 'topped-out']],
  ['near.planned', ['planned', 'signed']],
]

const statesText = (hits: Hit[]): Text =>
  joined(
    states.flatMap(([key, some]) => {
      const number = hits.filter(({ feature }) => some.includes(stateOf(feature.properties) ?? '')).length
      return number ? [say(key, { count: number })] : []
    }),
    '，',
    ', ',
  )

/** What is there; and if nothing is, what is nearest. */
function foundText(place: Place, name: Text, km: number, projects: Hit[]): Text[] {
  const within = projects.filter(({ metres, off }) => metres + off <= km * 1000)
  const perhaps = projects.filter(hit => !within.includes(hit) && hit.metres - hit.off <= km * 1000)
  const nearest = within[0] ?? perhaps[0] ?? projects[0]
  if (!nearest) return [say('near.none-at-all')]
  const { feature } = nearest
  const values = {
    place: say(hasExtent(place) ? 'near.in-and-around' : 'near.around', { place: name }),
    km,
    name: nested(nameOf(feature)),
    far: farText(nearest),
    state: stateText(feature),
    states: statesText(within),
  }
  // Of several inside an area, none is nearest.
  const nearestText = nearest.metres + nearest.off > 0 ? say('near.nearest', values) : ''
  const unsure = count(perhaps.length)
  if (!within.length)
    return [perhaps.length ? say('near.perhaps', { ...values, projects: unsure }) : say('near.none', values)]
  return [
    say(within.length > 1 ? 'near.found' : 'near.found-one', {
      ...values,
      projects: count(within.length),
      nearest: nearestText,
    }),
    ...(perhaps.length ? [say('near.perhaps-more', { projects: unsure })] : []),
  ]
}

/** Tells “known only by district” from “nothing in this plan”. */
function districtText(projects: number, districts: Text, found: boolean): Text[] {
  const values = { projects: count(projects), districts }
  if (projects) return [say(found ? 'near.by-district' : 'near.by-district-only', values)]
  return found ? [] : [say('near.nothing-by-district', values)]
}

/** What has an extent may lie in several: nothing is said of it. */
function whereText(place: Place, { districts, quarters }: ReturnType<typeof whereIs>): Text[] {
  if (!districts.length || hasExtent(place)) return []
  const values = { districts: namesOf(districts, 'conjunction'), zones: namesOf(quarters, 'conjunction') }
  return [say(quarters.length ? 'near.in-zones' : 'near.in', values)]
}

const assumptionsOf = ({ name, uncertainty }: Place, km: number): Text[] => [
  say('near.assume.method'),
  say('near.assume.uncertainty', { km, schematic: metresText(schematicUncertainty) }),
  ...(uncertainty ? [say('near.assume.place', { place: name, off: offText(uncertainty) })] : []),
  say('near.assume.state'),
  say('near.assume.borders'),
]

/** @throws ToolError for a place that is unknown or has no position, and a distance that is out of range */
export const run: Run = async (params, plan, { progress }) => {
  const read = readParams('near', forms.near, params)
  const place = resolvePlace(read.text('at'), plan)
  const km = read.number('km')
  const where = whereIs(place, plan)
  const holding = [...where.districts, ...where.zones]
  const districts = namesOf(holding, 'disjunction')
  if (place.district) throw new ToolError('near.only-district', { place: place.name })
  const ids = holding.map(({ properties }) => properties.adcode ?? properties.id)
  const { hits, byDistrict, elsewhere } = around(place, new Set(ids), plan, progress)
  const near = hits.filter(({ metres, off }) => metres - off <= km * 1000)
  const projects = near.filter(isProject)
  const others = near.filter(({ layer }) => laidOut.includes(layer))
  const facilities = near.filter(({ layer }) => layer === services)
  const unplaced = byDistrict.filter(isProject)
  const unplacedParks = byDistrict.filter(({ layer }) => layer === 'parks')
  const table = (title: ToolKey, some: Hit[], ...columns: Parameters<typeof hitTable>[4]) =>
    hitTable(say(title), some, km * 1000, plan, columns)
  const byDistrictTable = (title: ToolKey, some: Item[]) =>
    districtTable(say(title, { districts }), some, ids, plan)
  const tables = [
    table('near.table.projects', projects, 'far', 'state'),
    byDistrictTable('near.table.projects-by-district', unplaced),
    table('near.table.other', others, 'kind', 'far', 'state'),
    byDistrictTable('near.table.parks-by-district', unplacedParks),
    table('near.table.services', facilities, 'kind', 'far'),
  ]
  return {
    features: await nearParts(place, km * 1000, [...projects, ...others]),
    sentences: [
      joined(
        [
          ...(holding.length ? [] : [say('near.outside', { place: place.name })]),
          ...foundText(place, holding.length ? place.name : say('near.here'), km, hits.filter(isProject)),
          ...(holding.length ? districtText(unplaced.length, districts, projects.length > 0) : []),
        ],
        '',
        ' ',
      ),
      ...whereText(place, where),
      say('near.elsewhere', elsewhere),
    ],
    assumptions: assumptionsOf(place, km),
    tables: tables.filter(({ rows }) => rows.length),
  }
}
