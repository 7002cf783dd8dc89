/** Everything that is loaded after the map. */
import '../text/later.ts'

export { Catalogue } from './catalogue/Catalogue.tsx'
export { Detail } from './detail/Detail.tsx'
export { Figures } from './figures/Figures.tsx'
export { Reading } from './reading/Reading.tsx'
export { Search } from './search/Search.tsx'
export { Tabs } from './Tabs.tsx'
