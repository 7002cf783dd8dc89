/** What is on the screen, to be passed on: a link, a code for a phone, a frame in a web page, a picture. */
import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { plan } from '../../state/store.ts'
import { copyText } from '../actions.ts'
import { Icon } from '../Icon.tsx'
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
  const dialog = useRef<HTMLDialogElement>(null)
  const told = useSignal('')
  useEffect(() => {
    dialog.current?.showModal()
  }, [])
  const address = readersLink()
  const copy = async (text: string) => {
    told.value = t((await copyText(text)) ? 'share.copied' : 'share.refused')
  }
  return (
    <dialog class="share-dialog" ref={dialog} aria-labelledby="share-title" onClose={close}>
      <header>
        <h2 id="share-title">{t('share.title')}</h2>
        <button
          type="button"
          class="icon-button"
          aria-label={t('share.close')}
          onClick={() => dialog.current?.close()}
        >
          <Icon name="close" />
        </button>
      </header>
      <LinkCode address={address} />
      <div class="share-ways">
        <label class="share-field">
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
    </dialog>
  )
}

function Frame({ copy }: { copy: (text: string) => void }) {
  const size = useSignal<string>(sizes[1])
  const alone = useSignal(true)
  const code = frameOf(linkTo({ mode: null, embed: alone.value }), size.value)
  return (
    <fieldset class="share-frame">
      <legend>{t('share.frame')}</legend>
      <label class="share-field">
        <span>{t('share.what')}</span>
        <select
          value={String(alone.value)}
          onChange={event => {
            alone.value = event.currentTarget.value === 'true'
          }}
        >
          <option value="true">{t('share.map-only')}</option>
          <option value="false">{t('share.whole')}</option>
        </select>
      </label>
      <label class="share-field">
        <span>{t('share.size')}</span>
        <select
          value={size.value}
          onChange={event => {
            size.value = event.currentTarget.value
          }}
        >
          {sizes.map(one => (
            <option key={one}>{one}</option>
          ))}
        </select>
      </label>
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
