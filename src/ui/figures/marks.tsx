/** What the charts are drawn of. A goal is told from what was reached by its hatching, not by colour alone. */
import { isGrowth, type Mark } from '../../find/figures.ts'
import type { Indicator } from '../../geo/types.ts'
import { t } from '../words.ts'

/** Once in the page: what `fill: url(#figure-hatch)` in the stylesheet refers to. */
export function Hatch() {
  return (
    <svg class="visually-hidden" aria-hidden="true">
      <defs>
        <pattern
          id="figure-hatch"
          width="0.3125rem"
          height="0.3125rem"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect class="hatch-line" width="0.125rem" height="0.3125rem" />
        </pattern>
      </defs>
    </svg>
  )
}

/** What a full bar stands for: a whole where all are shares of one, else the largest. */
const fullOf = (marks: Mark[]) => {
  const largest = Math.max(...marks.map(({ size }) => size ?? 0), Number.MIN_VALUE)
  const shares = marks.every(({ row }) => row.unit === '%' && !isGrowth(row))
  return shares && largest <= 100 ? 100 : largest
}

/** Length of a bar beside the others of its chart. What is below zero has none: its number tells. */
export const shareOf = ({ size }: Mark, marks: Mark[]) => Math.max(0, size ?? 0) / fullOf(marks)

const percent = (share: number) => `${+(share * 100).toFixed(3)}%`

/** A bar from zero; `share` of the full width. */
export function BarMark({ share, kind }: { share: number; kind: Indicator['kind'] }) {
  return (
    <svg class="bar" aria-hidden="true" focusable="false">
      <rect class="track" width="100%" height="100%" />
      <rect class={`mark ${kind}`} width={percent(share)} height="100%" />
    </svg>
  )
}

/** A column from zero; `share` of `height` in rem. */
export function ColumnMark({
  share,
  kind,
  height,
}: {
  share: number
  kind: Indicator['kind']
  height: number
}) {
  return (
    <svg
      class="column"
      height={`${Math.max(share * height, 0.0625).toFixed(3)}rem`}
      aria-hidden="true"
      focusable="false"
    >
      <rect class={`mark ${kind}`} width="100%" height="100%" />
    </svg>
  )
}

/** From what was reached to the goal: a solid bar, the hatched way that is left, and a line where the goal is. */
export function ChangeMark({ from, to, max }: { from: number | null; to: number | null; max: number }) {
  const [low, high] =
    from === null || to === null ? [0, 0] : [Math.min(from, to) / max, Math.max(from, to) / max]
  return (
    <svg class="bar" aria-hidden="true" focusable="false">
      <rect class="track" width="100%" height="100%" />
      {from !== null && <rect class="mark actual" width={percent(from / max)} height="100%" />}
      {high > low && (
        <>
          <rect class="gap" x={percent(low)} width={percent(high - low)} height="100%" />
          <rect class="mark target" x={percent(low)} width={percent(high - low)} height="100%" />
        </>
      )}
      {to !== null && <line class="goal" x1={percent(to / max)} x2={percent(to / max)} y1="0" y2="100%" />}
    </svg>
  )
}

/** What solid and hatched mean. */
export function Key({ kinds }: { kinds: { kind: Indicator['kind']; date: string }[] }) {
  return (
    <ul class="figure-key">
      {kinds.map(({ kind, date }) => (
        <li key={kind}>
          <svg aria-hidden="true" focusable="false">
            <rect class={`mark ${kind}`} width="100%" height="100%" />
          </svg>
          {date} {t(`figures.${kind}`)}
        </li>
      ))}
    </ul>
  )
}
