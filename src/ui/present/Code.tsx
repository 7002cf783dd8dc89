import { LinkCode } from '../share/LinkCode.tsx'
import { readersLink } from '../share/links.ts'
import { t } from '../words.ts'

/** What is seen, for the phones in the room. */
export function Code() {
  const address = readersLink()
  return (
    <figure class="stage-code">
      <LinkCode address={address} />
      <figcaption>
        <span class="code-title">{t('share.scan')}</span>
        <span>{decodeURI(address)}</span>
      </figcaption>
    </figure>
  )
}
