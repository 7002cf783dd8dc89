/** The plan as it opens, worked out when the page is built: the very layers and sources that the app draws. */
declare module 'bench:plan' {
  import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec'
  import type { FeatureCollection } from 'geojson'

  export const layers: LayerSpecification[]
  export const sources: Record<string, FeatureCollection>
  export const later: { layers: LayerSpecification[]; sources: Record<string, FeatureCollection> }
  export const camera: { lng: number; lat: number; zoom: number }
}

/** As much of Leaflet 1.9 as a bare page needs; the package has no types of its own. */
declare module 'leaflet' {
  import type { Feature, FeatureCollection } from 'geojson'

  interface Layer {
    addTo(map: LeafletMap): this
    remove(): this
  }
  interface LeafletMap {
    setView(at: [number, number], zoom: number): this
  }
  interface GeoJsonOptions {
    style(feature?: Feature): object
    pointToLayer(feature: Feature, at: unknown): Layer
  }
  export function map(id: string, options: object): LeafletMap
  export function geoJSON(data: FeatureCollection, options: GeoJsonOptions): Layer
  export function circleMarker(at: unknown, options: object): Layer
}

interface Window {
  /** Switches a layer of the plan; resolves to the milliseconds until the page has painted it. */
  switchLayer(id: string, on: boolean): Promise<number>
  /** Moves the map to a camera in so many milliseconds. */
  flyMap(to: { lng: number; lat: number; zoom: number }, time: number): void
  /** Of the clicks so far, from the event to the frame that shows its effect. */
  clickTimes: number[]
}
