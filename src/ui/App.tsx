/** Everything around the map. The map itself lies under it, in `#map`. */
import { useSignalEffect } from '@preact/signals'
import { lang, plan, selected, theme } from '../state/store.ts'
import { LiveRegion } from './LiveRegion.tsx'
import { later } from './later.ts'
import { MapControls } from './MapControls.tsx'
import { MapStrip } from './MapStrip.tsx'
import { mapElement, useMapKeys } from './map-keys.ts'
import { Notices } from './Notices.tsx'
import { PanelBody } from './PanelBody.tsx'
import { Sheet } from './Sheet.tsx'
import { Preferences } from './Switches.tsx'
import { embed, mode, tab, wide } from './slices.ts'
import { MapTitle } from './Title.tsx'
import { htmlLang, inLang, t } from './words.ts'

/** `pickCentre` selects what lies at the middle of the map, where the cross-hair is. */
export function App({ pickCentre }: { pickCentre: () => void }) {
  useMapKeys(pickCentre)
  useSignalEffect(() => {
    const { documentElement: html } = document
    html.lang = htmlLang[lang.value]
    html.dataset.theme = theme.value
    html.dataset.mode = mode.value ?? 'desk'
    document.title = inLang(plan.value.catalogue.title)
  })
  return (
    <>
      <button type="button" class="skip" onClick={() => mapElement()?.focus()}>
        {t('skip.map')}
      </button>
      {embed.value ? <LaterEmbed /> : mode.value ? <LaterStage /> : <Panels />}
      <div class="cross-hair" aria-hidden="true" />
      <Notices />
      <LiveRegion />
    </>
  )
}

function Panels() {
  return (
    <>
      {wide.value ? <SidePanel /> : <PhonePanel />}
      <MapControls />
      <MapStrip />
      <LaterShelf />
    </>
  )
}

function LaterStage() {
  const { Stage } = later.value ?? {}
  return Stage ? <Stage as={mode.value ?? 'present'} /> : null
}

function LaterEmbed() {
  const { Embed } = later.value ?? {}
  return Embed ? <Embed /> : null
}

function SidePanel() {
  return (
    <>
      <aside class="panel" aria-label={t('panel.label')}>
        <header class="panel-head">
          <MapTitle />
          <Preferences />
          <Finding />
        </header>
        <PanelTab />
      </aside>
      <LaterDetail />
    </>
  )
}

/** The card takes the place of the layers, which stay as they were behind it. */
function PhonePanel() {
  return (
    <>
      <header class="top-bar">
        <MapTitle />
      </header>
      <Sheet>
        <div hidden={selected.value !== undefined}>
          <Finding />
          <Preferences />
          <PanelTab />
        </div>
        <LaterDetail />
      </Sheet>
    </>
  )
}

/** Search and tabs keep their room until they are there. */
function Finding() {
  const { Search, Tabs } = later.value ?? {}
  return (
    <div class="finding">
      {Search && <Search />}
      {Tabs && <Tabs />}
    </div>
  )
}

function PanelTab() {
  const { Catalogue, Reading, Figures, Tools, Story } = later.value ?? {}
  return (
    <>
      <div hidden={tab.value !== 'layers'}>
        <PanelBody />
      </div>
      {Catalogue && tab.value === 'catalogue' && <Catalogue />}
      {Reading && tab.value === 'reading' && <Reading />}
      {Figures && tab.value === 'figures' && <Figures />}
      {Story && tab.value === 'story' && <Story />}
      {Tools && tab.value === 'tools' && <Tools />}
    </>
  )
}

function LaterShelf() {
  const { Shelf } = later.value ?? {}
  return Shelf ? <Shelf /> : null
}

function LaterDetail() {
  const { Detail } = later.value ?? {}
  return Detail ? <Detail /> : null
}
