import { useComputed } from '@preact/signals'
import { exactnessOf } from '../../find/clauses.ts'
import { type Item, isProject, stateOf } from '../../find/items.ts'
import { hover, selectedKey } from '../../state/store.ts'
import { choose } from '../actions.ts'
import { Stage } from '../detail/StateBadge.tsx'
import { ExactnessMark } from '../reading/ExactnessMark.tsx'
import { listed, nameOf } from '../words.ts'
import { districtsOf, subjectOf } from './table.ts'
import { stateTitle, valueTitle } from './values.ts'

interface Props {
  item: Item
  at: number
  count: number
  /** The Tab key comes to this row. */
  tab: boolean
}

export function ItemRow({ item, at, count, tab }: Props) {
  const { key, layer, feature } = item
  const current = useComputed(() => selectedKey.value === key).value
  const marked = useComputed(() => hover.value === key).value
  const state = stateOf(feature.properties)
  return (
    <li
      aria-setsize={count}
      aria-posinset={at + 1}
      style={{ top: `calc(var(--row-height) * ${at})` }}
      class={marked ? 'marked' : undefined}
    >
      <button
        type="button"
        data-item={key}
        tabIndex={tab ? 0 : -1}
        aria-current={current ? 'true' : undefined}
        onClick={event => choose(key, event.currentTarget)}
      >
        <span class="item-name" title={nameOf(feature)}>
          {nameOf(feature)}
        </span>
        <span class="item-facts">
          <ExactnessMark of={exactnessOf(feature)} />
          {state && (
            <span class="item-state">
              <Stage stage={state} />
              {stateTitle(state)}
            </span>
          )}
          <span class="item-more">
            {[!isProject(item) && valueTitle('layer', layer), listed(districtsOf(item)), subjectOf(item)]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </span>
      </button>
    </li>
  )
}
