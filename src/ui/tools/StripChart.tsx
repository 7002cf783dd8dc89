import type { Stop, Strip } from '../../analysis/tool.ts'
import { lookUp } from '../../state/store.ts'
import { choose } from '../actions.ts'
import { inLang, layerTitle, t } from '../words.ts'

/** Rem between two that lie the whole length apart; a gap is no more than `most`. */
const height = 40
const most = 6

/** Kilometres, as on a milestone: to 100 m, or whole. */
const milestone = (metres: number, whole = true) => (metres / 1000).toFixed(whole ? 0 : 1)

/** What lies along a line from its beginning to its end: gaps grow with the distance, up to a limit. */
export function StripChart({ strip: { length, start, end, stops } }: { strip: Strip }) {
  const gap = (from: number, to: number) =>
    `${Math.min(most, (height * Math.max(0, to - from)) / length).toFixed(2)}rem`
  return (
    <ol class="strip" aria-label={t('tools.strip')}>
      <li class="strip-end">
        <span class="strip-km">{milestone(0)}</span>
        <span>{inLang(start)}</span>
      </li>
      {stops.map((stop, i) => (
        <Row key={stop.key} stop={stop} gap={gap(stops[i - 1]?.along ?? 0, stop.along)} />
      ))}
      <li class="strip-end" style={{ marginTop: gap(stops.at(-1)?.along ?? 0, length) }}>
        <span class="strip-km">{milestone(length, length > 20_000)}</span>
        <span>{inLang(end)}</span>
      </li>
    </ol>
  )
}

function Row({
  stop: { key, name, layer, along, to, alongSpread, where },
  gap,
}: {
  stop: Stop
  gap: string
}) {
  const found = lookUp(key)
  const rough = alongSpread >= 500
  return (
    <li data-layer-of={layer} data-rough={rough || undefined} style={{ marginTop: gap }}>
      <span class="strip-km">
        {milestone(along, rough)}
        {to !== undefined && `–${milestone(to, rough)}`}
      </span>
      <span>
        <button type="button" class="link-button" onClick={event => choose(key, event.currentTarget)}>
          {inLang(name)}
        </button>
        <small>
          {found ? layerTitle(found.layer) : ''} · {inLang(where)}
        </small>
      </span>
    </li>
  )
}
