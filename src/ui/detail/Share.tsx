import type { FeatureKey } from '../../geo/types.ts'
import { lang, plan } from '../../state/store.ts'
import { writeUrl } from '../../state/url.ts'
import { defaultView } from '../../state/view-state.ts'
import { LinkCode } from '../share/LinkCode.tsx'
import { t } from '../words.ts'

/** The feature's own address: its card in the reader's language, over the map as it opens. */
const addressOf = (select: FeatureKey) => {
  const { catalogue } = plan.value
  const view = { ...defaultView(catalogue), select, lang: lang.value }
  return new URL(writeUrl(view, catalogue, __DEFAULT_PLAN__), location.href).href
}

/** The link to a feature's page, to read off a screen or a print. */
export function Share({ id }: { id: FeatureKey }) {
  const address = addressOf(id)
  return (
    <figure class="share" id="share">
      <LinkCode address={address} />
      <figcaption>
        {t('detail.link')}
        <a href={address}>{decodeURI(address)}</a>
      </figcaption>
    </figure>
  )
}
