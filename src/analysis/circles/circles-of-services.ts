/** Living circles around facilities: what they cover together, and of a boundary. */
import type { MultiPolygon } from 'geojson'
import { pointOf } from '../../geo/point.ts'
import type { Plan, Text } from '../../geo/types.ts'
import { say } from '../../text/tools.ts'
import { named, type Part, part } from '../answers/marks.ts'
import { column, none, numberColumn, plain } from '../answers/tables.ts'
import { offText } from '../answers/wording.ts'
import { areaOf } from '../geometry/geodesic.ts'
import { distanceTo } from '../geometry/nearest.ts'
import { discs } from '../geometry/overlay.ts'
import type { Boundary } from '../places/boundary.ts'
import { featuresOf, nameOf } from '../places/places.ts'
import type { Outcome, Row, Table } from '../tool.ts'
import { byKind, type Centre, centresFor, centresText } from './centres.ts'
import {
  aboutAreaRangeText,
  aboutAreaText,
  type Coverage,
  coverageOf,
  percentRangeText,
  percentText,
  shareRange,
} from './coverage.ts'
import { type CircleId, circles, isComplete, isOf } from './living-circles.ts'

export interface Question {
  id: CircleId
  /** Metres. */
  radius: number
  boundary: Boundary | null
  plan: Plan
  progress: (share: number) => void
  /** How the circle is called, with its radius. */
  circle: Text
}

/** What is covered and what is not, for the map. */
export const circleParts = (
  circle: MultiPolygon | null,
  cover: Coverage | null,
  boundary: Boundary | null,
): Part[] => [
  ...(circle ? [part(circle, { part: 'area', squareMetres: Math.round(areaOf(circle)) })] : []),
  ...(cover && boundary && cover.restArea > 0
    ? [
        part(cover.rest, { part: 'rest', of: boundary.name, squareMetres: Math.round(cover.restArea) }),
        named(pointOf(cover.rest), say('circles.rest', { boundary: boundary.name }), 'rest'),
      ]
    : []),
]

/** More centres than these are not named on the map. */
const namedCentres = 40

const marks = (centres: Centre[]): Part[] =>
  centres.map(({ place, kind }) =>
    centres.length > namedCentres
      ? part({ type: 'Point', coordinates: place.at }, { part: 'point', name: place.name, kind })
      : named(place.at, place.name),
  )

/** Share, covered and not covered, as ranges where positions are not exact. */
function coverText(cover: Coverage, range: [number, number] | null) {
  const { share, coveredArea, restArea } = cover
  if (!range)
    return {
      share: percentText(share),
      area: aboutAreaText(coveredArea),
      rest: aboutAreaText(restArea),
    }
  const [low, high] = [Math.min(range[0], share), Math.max(range[1], share)]
  const whole = coveredArea + restArea
  return {
    share: percentRangeText(low, high),
    area: aboutAreaRangeText(low * whole, high * whole),
    rest: aboutAreaRangeText((1 - high) * whole, (1 - low) * whole),
  }
}

/** A share of which no range is worked out: about, where the circles may lie elsewhere. */
const roughShare = (share: number, centres: Centre[]): Text => {
  const value = percentText(share)
  return share && centres.some(({ place }) => place.uncertainty) ? say('tool.about', { value }) : value
}

const pointsOf = (centres: Centre[]) => centres.map(({ place }) => place.at)

async function kindTable(centres: Centre[], { radius, boundary }: Question): Promise<Table> {
  const rows: Row[] = []
  for (const { kind, some } of byKind(centres)) {
    const area = await discs(pointsOf(some), radius)
    const cover = boundary && (await coverageOf(area, boundary.geometry))
    const cells = [kind, plain(some.length), aboutAreaText(cover ? cover.coveredArea : areaOf(area))]
    rows.push({ cells: cover ? [...cells, roughShare(cover.share, some)] : cells })
  }
  const columns = [column('circles.kind'), numberColumn('circles.count'), numberColumn('circles.covered')]
  return {
    title: say('circles.by-kind'),
    columns: boundary ? [...columns, numberColumn('circles.share')] : columns,
    rows,
  }
}

async function districtTable(centres: Centre[], area: MultiPolygon, { plan, progress }: Question) {
  const districts = featuresOf(plan, 'districts')
  const rows: Row[] = []
  for (const district of districts) {
    const { geometry, properties } = district
    if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon') continue
    const { coveredArea, share } = await coverageOf(area, geometry)
    const inside = centres.filter(({ place }) => distanceTo(place.at, geometry).near === 0)
    rows.push({
      key: `districts/${properties.id}`,
      cells: [nameOf(district), plain(inside.length), aboutAreaText(coveredArea), roughShare(share, centres)],
    })
    progress(rows.length / districts.length)
  }
  const columns = [
    column('circles.district'),
    numberColumn('circles.count'),
    numberColumn('circles.covered'),
    numberColumn('circles.share'),
  ]
  return { title: say('circles.by-district'), given: true as const, columns, rows }
}

const centreTable = (centres: Centre[]): Table => ({
  title: say('circles.of'),
  given: true,
  columns: [column('circles.name'), column('circles.kind'), numberColumn('circles.exactness')],
  rows: centres.map(({ key, place, kind }) => ({
    key,
    cells: [place.name, kind, place.uncertainty ? offText(place.uncertainty) : none],
  })),
})

const overlap = ({ place }: Centre, { geometry }: Boundary, radius: number) =>
  distanceTo(place.at, geometry).near <= radius

/** @param kind a kind of the layer of services, or `all` that the circle asks for */
export async function aroundServices(question: Question, kind: string): Promise<Outcome> {
  const { id, radius, boundary, plan, circle, progress } = question
  const { centres: all, sketched } = centresFor(id, kind, plan)
  const centres = boundary ? all.filter(centre => overlap(centre, boundary, radius)) : all
  const places = centres.map(({ place }) => place)
  const area = centres.length ? await discs(pointsOf(centres), radius) : null
  const cover = boundary && (await coverageOf(area, boundary.geometry))
  const off = Math.max(0, ...places.map(({ uncertainty }) => uncertainty))
  const range = boundary && off ? await shareRange(places, radius, boundary.geometry, progress) : null
  const wide = places.filter(({ uncertainty }) => uncertainty > radius).length
  const caveat = isComplete(kind) ? '' : say('circles.caveat')
  const asked = circles[id].facilities.flatMap(({ by }) => by)
  return {
    features: [...circleParts(area, cover, boundary), ...marks(centres)],
    sentences: [
      cover && boundary
        ? say(area ? 'circles.answer-within' : 'circles.answer-none', {
            centres: centresText(area ? centres : all),
            circle,
            caveat,
            boundary: boundary.name,
            ...coverText(cover, range),
          })
        : say('circles.answer', {
            centres: centresText(all),
            circle,
            caveat,
            area: aboutAreaText(area ? areaOf(area) : 0),
          }),
      ...(wide
        ? [
            say(wide < places.length ? 'circles.wide' : 'circles.all-wide', {
              count: wide,
              all: places.length,
            }),
          ]
        : []),
    ],
    assumptions: [
      ...(kind !== 'all' && !isOf(asked, 'services', kind) ? [say('circles.not-asked')] : []),
      ...(off ? [say('circles.off', { off: offText(off) })] : []),
      ...(range ? [say('circles.moved')] : []),
      ...(sketched ? [say('circles.sketched', { count: sketched })] : []),
      ...(isComplete(kind) ? [] : [say('circles.not-all')]),
    ],
    tables: area
      ? [
          ...(byKind(centres).length > 1 ? [await kindTable(centres, question)] : []),
          ...(boundary ? [] : [await districtTable(centres, area, question)]),
          centreTable(centres),
        ]
      : [],
  }
}
