import type { Plan } from '../../geo/types.ts'

/** Code of the district or zone of this name, if projects are counted by it: the filter knows it by its code. */
export const districtOf = ({ layers }: Plan, name: string): string | undefined => {
  const features = layers.flatMap(layer => layer.features)
  const codes = new Set(features.flatMap(({ properties }) => properties.districts ?? []))
  return features
    .filter(({ properties }) => properties.name === name)
    .map(({ properties }) => properties.adcode ?? properties.id)
    .find(code => codes.has(code))
}
