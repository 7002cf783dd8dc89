import { useEffect, useRef } from 'preact/hooks'
import { beside, grouped } from '../../find/clauses.ts'
import { type ClauseNode, pathTo } from '../../find/outline.ts'
import { lang, plan, setFilter, showTab } from '../../state/store.ts'
import { shortTitle } from '../clause.ts'
import { dateText } from '../facts.ts'
import { Icon } from '../Icon.tsx'
import { showMatches } from '../matches.ts'
import { inLang, t } from '../words.ts'
import { ClauseFigures } from './ClauseFigures.tsx'
import {
  backToContents,
  focusOn,
  itemsIn,
  narrowed,
  nodeText,
  outline,
  shortPlace,
  showClause,
} from './chosen.ts'
import { NamedList } from './NamedList.tsx'
import { TallyLine } from './TallyLine.tsx'

/** Above this many, the parts of a clause stand folded. */
const atOnce = 100

/** What one clause put on the map. */
export function ClausePage({ node }: { node: ClauseNode }) {
  const heading = useRef<HTMLHeadingElement>(null)
  const items = itemsIn(node.id)
  const { place, title } = nodeText(node)
  useEffect(() => {
    if (focusOn.peek() !== node.id) return
    focusOn.value = null
    heading.current?.focus()
    heading.current?.scrollIntoView({ block: 'nearest' })
  }, [node])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys repeat what the buttons of the bar do.
    <div class="clause-page" onKeyDown={event => turn(event, node)}>
      <Bar node={node} />
      <h2 tabIndex={-1} ref={heading} data-clause={node.id}>
        {title ? <span class="contents-place">{place}</span> : place}
        {title}
      </h2>
      <Origin node={node} />
      <TallyLine items={items} />
      {narrowed.value && (
        <p class="narrowed">
          {t('reading.narrowed')}
          <button type="button" class="quiet-button" onClick={() => setFilter({ clause: [node.id] })}>
            {t('reading.widen')}
          </button>
        </p>
      )}
      {items.length > 0 && (
        <div class="actions">
          <button type="button" class="button" onClick={showMatches}>
            <Icon name="target" />
            {t('reading.show')}
          </button>
          <button type="button" class="button" onClick={() => showTab('catalogue')}>
            {t('reading.list')}
          </button>
        </div>
      )}
      {grouped(node, items).map(group => (
        <NamedList
          key={group.node?.id ?? ''}
          node={group.node}
          // A clause without parts needs no heading over its one list.
          bare={group.node === null && group.items.length === items.length}
          items={group.items}
          open={items.length <= atOnce}
        />
      ))}
      <ClauseFigures node={node} />
    </div>
  )
}

const next = (node: ClauseNode, step: 1 | -1) =>
  beside(outline.value, node, step, id => itemsIn(id).length > 0)

function turn(event: KeyboardEvent, node: ClauseNode) {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key] as 1 | -1 | undefined
  const to = step && next(node, step)
  if (!to || event.altKey || event.ctrlKey || event.metaKey) return
  event.preventDefault()
  showClause(to.id)
}

/** Back to the contents, up to what the clause stands in, on to the next. */
function Bar({ node }: { node: ClauseNode }) {
  const steps = [
    { to: next(node, -1), key: 'reading.before', name: 'ArrowLeft', side: 'before' },
    { to: next(node, 1), key: 'reading.next', name: 'ArrowRight', side: 'next' },
  ] as const
  return (
    <nav class="clause-bar" aria-label={t('reading.bar')}>
      <button type="button" class="quiet-button" onClick={backToContents}>
        <Icon name="back" />
        {t('reading.contents')}
      </button>
      {pathTo(node)
        .slice(1, -1)
        .map(above => (
          <button
            type="button"
            class="quiet-button above"
            key={above.id}
            title={nodeText(above).title}
            onClick={() => showClause(above.id)}
          >
            {shortPlace(above)}
          </button>
        ))}
      <span class="clause-steps">
        {steps.map(({ to, key, name, side }) => (
          <button
            type="button"
            class={`icon-button ${side}`}
            key={key}
            disabled={!to}
            aria-keyshortcuts={name}
            aria-label={to ? `${t(key)}: ${nodeText(to).place}` : t(key)}
            title={to && nodeText(to).place}
            onClick={() => to && showClause(to.id)}
          >
            <Icon name="down" />
          </button>
        ))}
      </span>
    </nav>
  )
}

function Origin({ node }: { node: ClauseNode }) {
  const document = plan.value.catalogue.documents.find(d => d.id === node.doc)
  return document ? (
    <p class="reading-issuer">
      {t('reading.origin', {
        document: shortTitle(lang.value, document),
        issuer: inLang(document.issuer),
        date: dateText(lang.value, document.date),
      })}
    </p>
  ) : null
}
