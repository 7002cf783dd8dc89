import { featureById } from '../slices.ts'
import { nameOf, t } from '../words.ts'

/** Name of a district, by its adcode, or of a zone, by its id. */
export const districtName = (code: string) => {
  const found = featureById(code)
  return found ? nameOf(found) : code === 'outside' ? t('facts.outside') : code
}
