import '../../../styles/catalogue.css'
import { isFiltered } from '../../find/found.ts'
import { coming } from '../slices.ts'
import { t } from '../words.ts'
import { Chips } from './Chips.tsx'
import { Facets } from './Facets.tsx'
import { FilterText } from './FilterText.tsx'
import { ItemList } from './ItemList.tsx'
import { Nothing } from './Nothing.tsx'
import { shown } from './shown.ts'
import { Toolbar } from './Toolbar.tsx'

/** Everything that the documents name: filtered, sorted, and to take away. */
export function Catalogue() {
  return (
    <section class="catalogue" aria-label={t('tab.catalogue')}>
      <FilterText />
      <Facets />
      {isFiltered.value && <Chips />}
      <Toolbar />
      {shown.value.length > 0 ? <ItemList items={shown.value} /> : !coming.value && <Nothing />}
    </section>
  )
}
