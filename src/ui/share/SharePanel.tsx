/** What is on the screen, to be passed on: a link, a code for a phone, a frame in a web page, a picture. */
import { useSignal } from '@preact/signals'
import { plan } from '../../state/store.ts'
import { copyText } from '../actions.ts'
import { Dialog } from '../Dialog.tsx'
import { Select } from '../Select.tsx'
import { inLang, t } from '../words.ts'
import { LinkCode } from './LinkCode.tsx'
import { linkTo, readersLink } from './links.ts'
import { copyPicture } from './picture.ts'

const sizes = ['640 × 480', '960 × 600', '1280 × 800'] as const

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')

/** The element that shows the map within another page. */
const frameOf = (address: string, size: string) => {
  const [width, height] = size.split(' × ')
  const title = escaped(inLang(plan.value.catalogue.title))
  return `<iframe src="${escaped(address)}" title="${title}" width="${width}" height="${height}" style="border:0" loading="lazy" allowfullscreen></iframe>`
}

export function SharePanel({ close }: { close: () => void }) {
  const told = useSignal('')
  const address = readersLink()
  const copy = async (text: string) => {
    told.value = t((await copyText(text)) ? 'share.copied' : 'share.refused')
  }
  return (
    <Dialog class="share-dialog" title={t('share.title')} closing={t('share.close')} close={close}>
      <LinkCode address={address} />
      <div class="share-ways">
        <label class="field">
          <span>{t('share.link')}</span>
          <input type="text" readOnly value={address} onFocus={event => event.currentTarget.select()} />
        </label>
        <p class="share-acts">
          <button type="button" class="button" onClick={() => copy(address)}>
            {t('share.copy-link')}
          </button>
          <button
            type="button"
            class="button"
            onClick={async () => {
              told.value = t((await copyPicture()) ? 'share.picture-copied' : 'share.picture-refused')
            }}
          >
            {t('share.picture')}
          </button>
        </p>
        <Frame copy={copy} />
        <p role="status">{told.value}</p>
      </div>
    </Dialog>
  )
}

function Frame({ copy }: { copy: (text: string) => void }) {
  const size = useSignal<(typeof sizes)[number]>(sizes[1])
  const shown = useSignal<'map' | 'whole'>('map')
  const code = frameOf(linkTo({ mode: null, embed: shown.value === 'map' }), size.value)
  return (
    <fieldset class="share-frame">
      <legend>{t('share.frame')}</legend>
      <Select
        label={t('share.what')}
        value={shown.value}
        options={[
          ['map', t('share.map-only')],
          ['whole', t('share.whole')],
        ]}
        onChange={value => {
          shown.value = value
        }}
      />
      <Select
        label={t('share.size')}
        value={size.value}
        options={sizes.map(one => [one, one])}
        onChange={value => {
          size.value = value
        }}
      />
      <textarea
        readOnly
        rows={4}
        aria-label={t('share.frame')}
        value={code}
        onFocus={event => event.currentTarget.select()}
      />
      <button type="button" class="button" onClick={() => copy(code)}>
        {t('share.copy-frame')}
      </button>
    </fieldset>
  )
}
