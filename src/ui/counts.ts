import { byNature } from '../find/clauses.ts'
import type { Item } from '../find/items.ts'
import { listed, t } from './words.ts'

/** How many projects there are, and how many places beside them. */
export const countText = (items: Item[]) => {
  const { projects, places } = byNature(items)
  return listed([
    ...(projects.length > 0 ? [t('count.projects', { count: projects.length })] : []),
    ...(places.length > 0 ? [t('count.places', { count: places.length })] : []),
  ])
}
