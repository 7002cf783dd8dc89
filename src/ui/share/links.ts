/** Links to what is seen. */
import { plan, view } from '../../state/store.ts'
import { homeView } from '../../state/story.ts'
import { writeUrl } from '../../state/url.ts'
import type { ViewState } from '../../state/view-state.ts'

/** As short as can be: what is as the plan or the chapter has it is left out. */
export function linkTo(part: Partial<ViewState>) {
  const { catalogue } = plan.value
  const shown = { ...view.value, ...part }
  const query = writeUrl(shown, catalogue, __DEFAULT_PLAN__, homeView(catalogue, shown.chapter))
  return new URL(query || location.pathname, location.href).href
}

/** What is seen, for a reader: not as on a stage, and not as in a frame. */
export const readersLink = () => linkTo({ mode: null, embed: false })
