import { featureById } from './slices.ts'
import { nameOf, t } from './words.ts'

const special = ['outside', 'city', 'none'] as const

/** Name of a district, by its adcode, of a zone, by its id, or of what stands in their place. */
export const districtName = (code: string) => {
  const known = special.find(one => one === code)
  const feature = featureById(code)
  return known ? t(`facet.district-${known}`) : feature ? nameOf(feature) : code
}
