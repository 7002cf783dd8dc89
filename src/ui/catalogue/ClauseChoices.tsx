import { useSignal } from '@preact/signals'
import { found } from '../../find/found.ts'
import type { ClauseNode } from '../../find/outline.ts'
import { filter, toggleFacet } from '../../state/store.ts'
import { Icon } from '../Icon.tsx'
import { nodeText, outline } from '../reading/chosen.ts'
import { t } from '../words.ts'
import { Choice } from './Choice.tsx'

/** The clauses as they stand in the documents; those that nothing is left of are left out. */
export function ClauseChoices() {
  return (
    <ul class="clause-choices">
      {outline.value.documents.map((node, i) => (
        <Node key={node.id} node={node} open={i === 0} />
      ))}
    </ul>
  )
}

const isChosen = ({ id }: ClauseNode) => filter.value.clause?.includes(id) ?? false
const countOf = ({ id }: ClauseNode) => found.value.counts.clause.get(id) ?? 0
const holdsChosen = (node: ClauseNode): boolean =>
  node.children.some(child => isChosen(child) || holdsChosen(child))

/** Documents and chapters fold. */
function Node({ node, open: opens = false }: { node: ClauseNode; open?: boolean }) {
  const open = useSignal(opens || holdsChosen(node))
  if (!countOf(node) && !isChosen(node) && !holdsChosen(node)) return null
  const { place, title } = nodeText(node)
  const folds = node.children.length > 0 && !node.parent?.parent
  return (
    <li>
      <div class="clause-choice">
        <Choice
          value={node.id}
          count={countOf(node)}
          chosen={isChosen(node)}
          toggle={() => toggleFacet('clause', node.id)}
        >
          {title && <strong>{place}</strong>} {title ?? place}
        </Choice>
        {folds && (
          <button
            type="button"
            class="icon-button expand"
            aria-expanded={open.value}
            aria-label={t('reading.parts', { clause: place })}
            onClick={() => {
              open.value = !open.value
            }}
          >
            <Icon name="down" />
          </button>
        )}
      </div>
      {node.children.length > 0 && (!folds || open.value) && (
        <ul>
          {node.children.map(child => (
            <Node key={child.id} node={child} />
          ))}
        </ul>
      )}
    </li>
  )
}
