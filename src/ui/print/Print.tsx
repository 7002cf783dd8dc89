/** What is on the screen, as sheets to take away. */
import '../../../styles/print-dialog.css'
import { scaleText } from '../../print/furniture.ts'
import { orientations, paperSize, papers } from '../../print/sheet.ts'
import { themes } from '../../state/view-state.ts'
import { Dialog } from '../Dialog.tsx'
import { Icon } from '../Icon.tsx'
import { Select } from '../Select.tsx'
import { t } from '../words.ts'
import {
  change,
  dpi,
  format,
  formatNow,
  isSeries,
  preview,
  setup,
  start,
  want,
  wanted,
  work,
} from './choice.ts'
import { Choices, Tick } from './fields.tsx'
import { formats } from './make.ts'
import { Preview } from './Preview.tsx'
import { defaultTitle, hasSeries, seriesKinds } from './sheets.ts'

const scales = [
  25_000, 50_000, 75_000, 100_000, 150_000, 200_000, 250_000, 300_000, 400_000, 500_000, 750_000, 1_000_000,
]
const resolutions = [150, 200, 300]

export const Print = ({ close }: { close: () => void }) => (
  <Dialog class="print-dialog" title={t('print.title')} closing={t('print.close')} close={close}>
    <form
      onSubmit={event => {
        event.preventDefault()
        start()
      }}
    >
      <SheetFields />
      <FileFields />
      <Start />
    </form>
    <Preview />
  </Dialog>
)

function SheetFields() {
  const { paper, orientation, n, legend } = setup.value
  const { series, title, theme, clauses } = wanted.value
  const composed = preview.value
  const fitting = composed && composed !== 'no-room' && n === null ? scaleText(composed.n) : ''
  return (
    <>
      <Select
        label={t('print.series')}
        value={series}
        options={seriesKinds.filter(hasSeries).map(kind => [kind, t(`print.series.${kind}`)])}
        onChange={kind => want({ series: kind })}
      />
      <label class="field">
        <span>{t('print.heading')}</span>
        <input
          type="text"
          value={title}
          placeholder={defaultTitle()}
          maxLength={60}
          onChange={event => want({ title: event.currentTarget.value })}
        />
      </label>
      <Choices
        label={t('print.paper')}
        value={paper}
        options={papers.map(name => [name, name])}
        onChange={name => change({ paper: name })}
      />
      <Choices
        label={t('print.orientation')}
        value={orientation}
        options={orientations.map(name => [name, t(`print.${name}`)])}
        onChange={name => change({ orientation: name })}
      />
      <Select
        label={t('print.scale')}
        value={String(n ?? '')}
        options={[
          ['', t('print.scale-auto', { scale: fitting })],
          ...scales.map((value): [string, string] => [String(value), scaleText(value)]),
        ]}
        onChange={value => change({ n: Number(value) || null })}
      />
      <Choices
        label={t('print.colours')}
        value={theme}
        options={themes.toReversed().map(name => [name, t(`theme.${name}`)])}
        onChange={name => want({ theme: name })}
      />
      <fieldset class="field">
        <legend>{t('print.parts')}</legend>
        <Tick label={t('print.legend')} on={legend} set={on => change({ legend: on })} />
        <Tick
          label={t('print.clauses')}
          on={clauses && legend}
          set={on => want({ clauses: on })}
          off={!legend}
        />
      </fieldset>
    </>
  )
}

function FileFields() {
  const { paper, orientation } = setup.value
  const size = paperSize(paper, orientation)
  const pixels = (mm: number, per: number) => Math.round((mm / 25.4) * per)
  return (
    <>
      <Select
        label={t('print.format')}
        value={formatNow.value}
        options={formats
          .filter(name => name === 'pdf' || !isSeries.value)
          .map(name => [name, t(`print.format.${name}`)])}
        onChange={name => {
          format.value = name
        }}
      />
      {formatNow.value === 'png' && (
        <Select
          label={t('print.resolution')}
          value={String(dpi.value)}
          options={resolutions.map(per => [
            String(per),
            t('print.dpi', { dpi: per, width: pixels(size.width, per), height: pixels(size.height, per) }),
          ])}
          onChange={value => {
            dpi.value = Number(value)
          }}
        />
      )}
    </>
  )
}

function Start() {
  const now = work.value
  const working = now && 'share' in now
  const composed = preview.value
  return (
    <div class="print-start">
      {working ? (
        <>
          <progress value={now.share} />
          <span>{t('print.working', { share: Math.round(now.share * 100) })}</span>
          <button type="button" class="button" onClick={now.stop}>
            {t('print.stop')}
          </button>
        </>
      ) : (
        <button type="submit" class="button primary" disabled={!composed || composed === 'no-room'}>
          <Icon name="save" />
          {t('print.make')}
        </button>
      )}
      <p role="status">{now && 'told' in now && t(`print.${now.told}`, told(now))}</p>
    </div>
  )
}

const told = (now: { told: string; detail?: string }) => ({
  detail: now.detail ?? '',
  characters: now.detail ?? '',
})
