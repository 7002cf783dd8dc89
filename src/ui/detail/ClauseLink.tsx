import type { ComponentChildren } from 'preact'
import { clauseId } from '../../find/items.ts'
import type { Ref } from '../../geo/types.ts'
import { readClause } from '../reading/chosen.ts'

/** Leads to a clause among the contents. */
export function ClauseLink({
  of,
  title,
  children,
}: {
  of: Ref
  title?: string
  children: ComponentChildren
}) {
  const id = clauseId(of)
  return (
    <button type="button" class="clause-link" data-clause={id} title={title} onClick={() => readClause(id)}>
      {children}
    </button>
  )
}
