/** As many items as a test asks for: those of the plan again and again, with values mixed anew. */
import { join } from 'node:path'
import { readPlan } from '../../src/build/first-view.ts'
import { type Item, itemsOf } from '../../src/find/items.ts'
import { numbers } from '../random.ts'

export const plan = readPlan(join(import.meta.dirname, '../../geo/lanzhou'))
export const items = itemsOf(plan)

export function manyItems(count: number): Item[] {
  const random = numbers(count)
  const any = () => items[Math.floor(random() * items.length)] as Item
  return Array.from({ length: count }, (_, i) => {
    const { layer, feature, clauses } = items[i % items.length] as Item
    const id = `${feature.properties.id}-${i}`
    const { sector, districts, status } = any().feature.properties
    const properties = {
      ...feature.properties,
      id,
      name: `${feature.properties.name}${i}`,
      ...(sector && { sector }),
      ...(districts && { districts }),
      ...(status && { status }),
    }
    return { key: `${layer}/${id}`, layer, clauses, feature: { ...feature, properties } }
  })
}
