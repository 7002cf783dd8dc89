import { exactnessOf } from '../../find/clauses.ts'
import { type Item, isProject } from '../../find/items.ts'
import type { ClauseNode } from '../../find/outline.ts'
import { hover, plan, selectedKey } from '../../state/store.ts'
import { choose } from '../actions.ts'
import { countText } from '../counts.ts'
import { inLang, nameOf, t } from '../words.ts'
import { nodeText, shortPlace, showClause } from './chosen.ts'
import { ExactnessMark } from './ExactnessMark.tsx'

interface Props {
  /** The part of the clause that names the items; `null` for its own text. */
  node: ClauseNode | null
  items: Item[]
  open: boolean
  bare: boolean
}

export function NamedList({ node, items, open, bare }: Props) {
  if (bare) return <Names items={items} />
  const place = node ? shortPlace(node) : t('reading.own-text')
  const title = node && nodeText(node).title
  return (
    <details class="named" open={open}>
      <summary>
        <h3>
          {title ? <span class="contents-place">{place}</span> : place}
          {title}
        </h3>
        <span class="count">{countText(items)}</span>
      </summary>
      {node && (
        <button type="button" class="quiet-button" onClick={() => showClause(node.id)}>
          {t('reading.only')}
        </button>
      )}
      <Names items={items} />
    </details>
  )
}

function Names({ items }: { items: Item[] }) {
  const titles = new Map(plan.value.layers.map(({ entry }) => [entry.id, inLang(entry.title)]))
  return (
    <ul class="named-items">
      {items.map(item => {
        const { key, layer, feature } = item
        return (
          <li key={key}>
            <button
              type="button"
              data-item={key}
              aria-current={selectedKey.value === key ? 'true' : undefined}
              onClick={event => choose(key, event.currentTarget)}
              onPointerEnter={() => {
                hover.value = key
              }}
              onPointerLeave={() => {
                hover.value = null
              }}
              onFocus={() => {
                hover.value = key
              }}
              onBlur={() => {
                hover.value = null
              }}
            >
              <ExactnessMark of={exactnessOf(feature)} />
              <span>{nameOf(feature)}</span>
              {!isProject(item) && <small>{titles.get(layer)}</small>}
            </button>
          </li>
        )
      })}
    </ul>
  )
}
