import { signal, useComputed } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import type { PlanLayer } from '../geo/types.ts'
import { lang } from '../state/store.ts'
import { styleContext } from '../style/context.ts'
import { type LegendEntry, legend } from '../style/legend.ts'
import { inLang, t } from './words.ts'

const swatch = { width: 44, height: 24 }
const renderer = signal<typeof import('../map/svg/document.ts').svgMarkup | null>(null)

/** Swatches come from the same style and the same drawing code as the map; the code is fetched when first needed. */
const loadRenderer = async () => {
  if (!renderer.value) renderer.value = (await import('../map/svg/document.ts')).svgMarkup
}

export function Legend({ layer }: { layer: PlanLayer }) {
  useEffect(() => {
    loadRenderer()
  }, [])
  // The context is another one whenever a layer is switched; what the legend needs of it changes seldom.
  const palette = useComputed(() => styleContext.value.palette).value
  // The swatch itself grows with the screen.
  const entries = useMemo(
    () => legend(layer, { ...styleContext.peek(), scale: 1 }),
    [layer, palette, lang.value],
  )
  if (entries.length === 0) return null
  return (
    <ul class="legend" aria-label={t('layer.legend')}>
      {entries.map(entry => (
        <li key={entry.title.en}>
          <Swatch entry={entry} />
          <span>{inLang(entry.title)}</span>
        </li>
      ))}
    </ul>
  )
}

function Swatch({ entry: { scene, zoom } }: { entry: LegendEntry }) {
  const draw = renderer.value
  const markup = useMemo(() => draw?.(scene, { lng: 0, lat: 0, zoom }, swatch) ?? '', [draw, scene, zoom])
  // Our own renderer wrote it, and it escapes text.
  return <span class="swatch" aria-hidden="true" dangerouslySetInnerHTML={{ __html: markup }} />
}
