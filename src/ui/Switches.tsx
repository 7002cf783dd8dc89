import type { Lang } from '../geo/types.ts'
import { lang, setLang, setTheme, theme } from '../state/store.ts'
import { themes } from '../state/view-state.ts'
import { Icon } from './Icon.tsx'
import { loadLater } from './later.ts'
import { htmlLang, t } from './words.ts'

/** What each language calls itself, so that it is found by those who read no other. */
const languages: [Lang, string, string][] = [
  ['zh', '中', '中文'],
  ['en', 'EN', 'English'],
]

/** English words come with what is loaded after the map. */
const choose = (id: Lang) => loadLater().then(() => setLang(id))

export function Preferences() {
  return (
    <div class="preferences">
      <fieldset class="switch">
        <legend class="visually-hidden">{t('theme.label')}</legend>
        {themes.map(name => (
          <label key={name} title={t(`theme.${name}`)}>
            <input type="radio" name="theme" checked={theme.value === name} onChange={() => setTheme(name)} />
            <Icon name={name} />
            <span class="visually-hidden">{t(`theme.${name}`)}</span>
          </label>
        ))}
      </fieldset>
      <fieldset class="switch">
        <legend class="visually-hidden">{t('language.label')}</legend>
        {languages.map(([id, sign, name]) => (
          <label key={id} lang={htmlLang[id]} title={name}>
            <input type="radio" name="lang" checked={lang.value === id} onChange={() => choose(id)} />
            <span aria-hidden="true">{sign}</span>
            <span class="visually-hidden">{name}</span>
          </label>
        ))}
      </fieldset>
    </div>
  )
}
