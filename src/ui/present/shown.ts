/** What of a layer is there to see: the legend of a room explains nothing else. */
import type { Bounds, PlanLayer } from '../../geo/types.ts'
import { fades, type Matches, remaining } from '../../style/matches.ts'
import { boundsOf, meets } from '../extent.ts'

/** A layer with what the filter leaves of it within an extent. */
export const shownOf = (layer: PlanLayer, matches: Matches | null, extent: Bounds): PlanLayer => ({
  ...layer,
  features: fades(matches, layer.entry)
    ? []
    : remaining(layer, matches).features.filter(feature => {
        const bounds = boundsOf(feature)
        return bounds && meets(bounds, extent)
      }),
})
