/** Links to what is seen. */
import { plan, view } from '../../state/store.ts'
import { homeView } from '../../state/story.ts'
import { writeUrl } from '../../state/url.ts'
import type { ViewState } from '../../state/view-state.ts'

/**
 * Where a view of the plan opens, as short as can be: what is as `home` has it is left out. From a disk it leads to
 * where the build was told that the map is on the web, if it was; else to the disk, where nobody else can follow.
 */
export function addressOf(shown: ViewState, home?: ViewState) {
  const address = new URL(location.protocol === 'file:' && __ADDRESS__ ? __ADDRESS__ : location.href)
  address.search = writeUrl(shown, plan.value.catalogue, __DEFAULT_PLAN__, home)
  address.hash = ''
  return address.href
}

/** The link to what is seen, but for `part`. */
export function linkTo(part: Partial<ViewState>) {
  const shown = { ...view.value, ...part }
  return addressOf(shown, homeView(plan.value.catalogue, shown.chapter))
}

/** What is seen, for a reader: not as on a stage, and not as in a frame. */
export const readersLink = () => linkTo({ mode: null, embed: false })
