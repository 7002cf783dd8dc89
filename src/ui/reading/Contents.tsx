import { signal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { type ClauseNode, pathTo } from '../../find/outline.ts'
import { lang, plan } from '../../state/store.ts'
import { dateText } from '../facts.ts'
import { Icon } from '../Icon.tsx'
import { inLang, t } from '../words.ts'
import { countOf, focusOn, nodeText, outline, shortPlace, showClause } from './chosen.ts'

/** Ids of the documents and chapters that stand open; kept while the reader is elsewhere. */
const open = signal<Set<string> | null>(null)

/** All documents by chapter, section and box, with how much of each is on the map. */
export function Contents() {
  const { documents, byId } = outline.value
  const list = useRef<HTMLDivElement>(null)
  open.value ??= new Set(documents.slice(0, 1).map(node => node.id))
  useEffect(() => {
    const id = focusOn.peek()
    if (!id) return
    focusOn.value = null
    open.value = new Set([...(open.peek() ?? []), ...pathTo(byId.get(id)).map(node => node.id)])
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>(`[data-clause="${CSS.escape(id)}"]`)?.focus(),
    )
  }, [byId])
  return (
    <div ref={list}>
      <p class="reading-lead">{t('reading.lead')}</p>
      {documents.map(node => (
        <Document key={node.id} node={node} />
      ))}
    </div>
  )
}

function Document({ node }: { node: ClauseNode }) {
  const document = plan.value.catalogue.documents.find(d => d.id === node.doc)
  return (
    <section class="reading-document">
      <Row node={node} />
      {document && (
        <p class="reading-issuer">
          {inLang(document.issuer)} · {dateText(lang.value, document.date)}
        </p>
      )}
      <Children node={node} />
    </section>
  )
}

function Children({ node }: { node: ClauseNode }) {
  return isOpen(node) ? (
    <ul>
      {parts(node).map(child => (
        <li key={child.id}>
          <Row node={child} />
          <Children node={child} />
        </li>
      ))}
    </ul>
  ) : null
}

/** Sub-headings stand on the page of their box. */
const parts = (node: ClauseNode) => node.children.filter(child => !child.group)
/** Only documents and chapters fold: a section always shows its boxes. */
const folds = (node: ClauseNode) => parts(node).length > 0 && !node.parent?.parent
const isOpen = (node: ClauseNode) => !folds(node) || open.value?.has(node.id)
const toggle = ({ id }: ClauseNode) => {
  const ids = new Set(open.value)
  if (!ids.delete(id)) ids.add(id)
  open.value = ids
}

function Row({ node }: { node: ClauseNode }) {
  const { title } = nodeText(node)
  const place = shortPlace(node)
  const { of, total, mapped } = countOf(node.id)
  return (
    <div class="contents-row">
      <button type="button" class="contents-clause" data-clause={node.id} onClick={() => showClause(node.id)}>
        <span class="contents-title">
          {title ? <span class="contents-place">{place}</span> : place}
          {title}
        </span>
        <span class="count" aria-hidden="true">
          {total > 0 &&
            (of === 'projects' ? `${mapped}/${total}` : t('reading.row-places', { mapped, total }))}
        </span>
        <span class="visually-hidden">{t(`reading.tally-${of}`, { mapped, total })}</span>
      </button>
      {folds(node) && (
        <button
          type="button"
          class="icon-button expand"
          aria-expanded={isOpen(node)}
          aria-label={t('reading.parts', { clause: place })}
          onClick={() => toggle(node)}
        >
          <Icon name="down" />
        </button>
      )}
    </div>
  )
}
