/** Everything that is loaded after the map. */
import '../text/later.ts'
import './icons-later.ts'
import { followFilter } from './matches.ts'
import { printAsPaper } from './printing.ts'
import { drawResults } from './tools/look.ts'
import { followResults } from './tools/outcomes.ts'

followFilter()
printAsPaper()
followResults()
drawResults()

export { Catalogue } from './catalogue/Catalogue.tsx'
export { Detail } from './detail/Detail.tsx'
export { Figures } from './figures/Figures.tsx'
export { LayerMore } from './LayerMore.tsx'
export { openBadge } from './matches.ts'
export { keepOffline } from './offline.ts'
export { Stage } from './present/LazyStage.tsx'
export { openPrint } from './print/open.ts'
export { Reading } from './reading/Reading.tsx'
export { Shelf } from './Shelf.tsx'
export { Search } from './search/Search.tsx'
export { Embed } from './share/LazyEmbed.tsx'
export { openShare } from './share/open.ts'
export { Story } from './story/Story.tsx'
export { Tabs } from './Tabs.tsx'
export { Tools } from './tools/Tools.tsx'
