/** Everything that is loaded after the map. */
import '../text/later.ts'
import { followFilter } from './matches.ts'

followFilter()

export { Catalogue } from './catalogue/Catalogue.tsx'
export { Detail } from './detail/Detail.tsx'
export { Figures } from './figures/Figures.tsx'
export { openBadge } from './matches.ts'
export { Reading } from './reading/Reading.tsx'
export { Shelf } from './Shelf.tsx'
export { Search } from './search/Search.tsx'
export { Tabs } from './Tabs.tsx'
