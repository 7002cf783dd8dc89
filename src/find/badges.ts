/** What the map cannot draw: counted where only a district is known, and kept on a shelf where not even that is. */
import type { Precision } from '../geo/types.ts'
import { type Item, isMapped } from './items.ts'

export interface Unmapped {
  /** Items of each district or zone, by adcode or id. One that lies in several counts in each. */
  badges: Map<string, Item[]>
  /** Items that no badge counts, by what is known of where they are. */
  shelf: Map<Precision, Item[]>
}

/**
 * @param items those of the layers that are on, and of the filter
 * @param places ids of the districts and zones that a badge can stand at
 * @param asked districts that the filter asks for: an item of several districts shows at these alone
 */
export function unmapped(items: Item[], places: ReadonlySet<string>, asked: string[] = []): Unmapped {
  const badges: Unmapped['badges'] = new Map()
  const shelf: Unmapped['shelf'] = new Map()
  const add = <K>(map: Map<K, Item[]>, key: K, item: Item) => map.set(key, [...(map.get(key) ?? []), item])
  for (const item of items) {
    if (isMapped(item.feature)) continue
    const { precision, districts = [] } = item.feature.properties
    const all = precision === 'district' ? districts.filter(id => places.has(id)) : []
    const of = all.filter(id => asked.includes(id))
    for (const id of of.length ? of : all) add(badges, id, item)
    if (!all.length) add(shelf, precision, item)
  }
  return { badges, shelf }
}
