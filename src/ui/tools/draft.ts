/** The form that is open. */
import { signal } from '@preact/signals'
import { forms } from '../../analysis/forms.ts'
import type { Params } from '../../analysis/tool.ts'
import type { ResultSpec, ToolId } from '../../state/results.ts'
import { plan, results, view } from '../../state/store.ts'

export interface Draft {
  tool: ToolId
  params: Params
  /** The result that it is to take the place of. */
  edits?: ResultSpec
}

export const draft = signal<Draft | null>(null)

/** Opens a tool's form, with the places filled in that the plan itself speaks of, or with what is selected. */
export function openTool(tool: ToolId) {
  const { centres = [] } = plan.value.catalogue
  const { select } = view.peek()
  const offered = tool === 'near' || tool === 'buffer' ? [] : [...centres]
  if (select) offered.unshift(select)
  const params: Params = {}
  for (const { name, kind } of forms[tool]) {
    if (kind === 'place' || kind === 'source') params[name] = offered.shift() ?? ''
    if (kind === 'corridor' && select?.startsWith('corridors/')) params[name] = select.split('/')[1] ?? ''
    if (kind === 'results')
      params[name] = results.value
        .filter(result => result.tool !== 'compare')
        .slice(-2)
        .map(({ id }) => id)
        .join('_')
  }
  draft.value = { tool, params }
}

export const editResult = (spec: ResultSpec) => {
  draft.value = { tool: spec.tool, params: spec.params, edits: spec }
}
