import type { FeatureKey } from '../../geo/types.ts'
import { lang, plan } from '../../state/store.ts'
import { defaultView } from '../../state/view-state.ts'
import { LinkCode } from '../share/LinkCode.tsx'
import { addressOf } from '../share/links.ts'
import { t } from '../words.ts'

/** The feature's card in the reader's language, over the map as it opens. */
const cardOf = (select: FeatureKey) => ({ ...defaultView(plan.value.catalogue), select, lang: lang.value })

/** The link to a feature's page, to read off a screen or a print. */
export function Share({ id }: { id: FeatureKey }) {
  const address = addressOf(cardOf(id))
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
