/** The properties of a symbol layer, each as a function of the feature. */
import type { Formatted, Padding, ResolvedImage } from '@maplibre/maplibre-gl-style-spec'
import type { LayerAt } from './evaluate.ts'
import type { Shape } from './shapes.ts'
import type { Anchor, Justify, TextLayout } from './text-block.ts'

const textOf = (field: Formatted | string, layer: string): string => {
  if (typeof field === 'string') return field
  if (field.sections.some(s => s.image || s.scale || s.fontStack || s.textColor))
    throw new Error(`SVG renderer: layer "${layer}": text-field of several looks is not supported`)
  return field.toString()
}

export function readLabels(layer: string, at: LayerAt) {
  const field = at.read<Formatted | string>('text-field')
  const font = at.read<string[]>('text-font')
  const size = at.read<number>('text-size')
  const lineHeight = at.read<number>('text-line-height')
  const spacing = at.read<number>('text-letter-spacing')
  const padding = at.read<number>('text-padding')
  const rotate = at.read<number>('text-rotate')
  const image = at.has('icon-image') ? at.read<ResolvedImage | string | null>('icon-image') : () => null
  const overlaps = (part: string) => at.read<boolean>(`${part}-allow-overlap`)()
  const ignored = (part: string) => at.read<boolean>(`${part}-ignore-placement`)()
  const mayOverlap = overlaps('text') || overlaps('icon') || ignored('text') || ignored('icon')
  return {
    text(shape: Shape): TextLayout | undefined {
      const lines = textOf(field(shape) ?? '', layer)
        .split('\n')
        .map(line => line.trim())
      if (!lines.some(Boolean)) return undefined
      return {
        lines,
        size: size(shape),
        lineHeight: lineHeight(shape) * size(shape),
        bold: font(shape).some(name => name.endsWith('Bold')),
        spacing: spacing(shape),
        padding: padding(shape),
        rotate: rotate(shape),
      }
    },
    justify: at.read<Justify | 'auto'>('text-justify'),
    anchor: at.read<Anchor>('text-anchor'),
    variableAnchors: at.has('text-variable-anchor') ? at.read<Anchor[]>('text-variable-anchor') : undefined,
    radialOffset: at.has('text-radial-offset') ? at.read<number>('text-radial-offset') : undefined,
    textOffset: at.read<[number, number]>('text-offset'),
    textOverlaps: overlaps('text'),
    textIgnored: ignored('text'),
    textOptional: at.read<boolean>('text-optional')(),
    textColor: at.read<string>('text-color'),
    haloColor: at.read<string>('text-halo-color'),
    haloWidth: at.read<number>('text-halo-width'),
    textOpacity: at.read<number>('text-opacity'),
    iconName: (shape: Shape) => image(shape)?.toString() ?? '',
    iconSize: at.read<number>('icon-size'),
    iconAnchor: at.read<Anchor>('icon-anchor'),
    iconOffset: at.read<[number, number]>('icon-offset'),
    iconPadding: at.read<Padding>('icon-padding'),
    iconRotate: at.read<number>('icon-rotate'),
    iconOverlaps: overlaps('icon'),
    iconIgnored: ignored('icon'),
    iconOptional: at.read<boolean>('icon-optional')(),
    iconOpacity: at.read<number>('icon-opacity'),
    /** MapLibre draws symbols that may overlap from north to south, unless the style orders them. */
    southOverNorth:
      mayOverlap && !at.has('symbol-sort-key') && at.read<string>('symbol-z-order')() !== 'source',
  }
}

export type LabelReader = ReturnType<typeof readLabels>
