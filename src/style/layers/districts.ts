import { bold, by, grow, hasArea, kindsOf, type LayerStyle, label, textPaint } from '../layer-style.ts'

export const districts: LayerStyle = {
  grounds: pen => [
    {
      id: `${pen.id}-edge`,
      type: 'line',
      source: pen.id,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': pen.palette.cityEdge,
        'line-width': grow(pen, [7, 7], [12, 26]),
        'line-opacity': pen.opacity,
      },
    },
    {
      id: `${pen.id}-fill`,
      type: 'fill',
      source: pen.id,
      paint: {
        'fill-color': by('kind', { district: pen.palette.mainCity }, pen.palette.land),
        'fill-opacity': pen.opacity,
      },
    },
    {
      id: `${pen.id}-border`,
      type: 'line',
      source: pen.id,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': pen.palette.border,
        'line-width': grow(pen, [7, 0.8], [12, 2]),
        'line-dasharray': [6, 2, 1.2, 2],
        'line-opacity': pen.opacity,
      },
    },
  ],
  labels: pen => [
    {
      id: `${pen.id}-label`,
      type: 'symbol',
      source: pen.points,
      // On a phone's view of the whole city the four inner districts have no room for their names.
      filter: ['all', hasArea, ['>', ['get', 'span'], ['step', ['zoom'], 0.22, 8, 0]]] as never,
      maxzoom: 12.5,
      layout: {
        'text-field': label(pen),
        'text-font': bold,
        'text-size': grow(pen, [7, 10.5], [9, 14], [12, 20]),
        'text-letter-spacing': pen.lang === 'zh' ? 0.3 : 0.06,
        'text-max-width': 40,
        'text-variable-anchor': ['center', 'top', 'bottom', 'left', 'right'],
        'text-radial-offset': 0.8,
        'text-padding': 3,
      },
      paint: textPaint(pen, pen.palette.inkSoft),
    },
  ],
  legend: features => kindsOf(features).map(kind => ({ shape: 'area', properties: { kind } })),
}
