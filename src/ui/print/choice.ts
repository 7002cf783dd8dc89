/** What the reader wants printed; kept while the page is open. */
import { computed, signal } from '@preact/signals'
import { type Composed, compose, type Setup } from '../../print/compose.ts'
import type { Sheet } from '../../print/picture.ts'
import { today } from '../save.ts'
import { type Format, make } from './make.ts'
import { answerChapters, defaultTitle, sheetsOf, type Wanted } from './sheets.ts'

export const setup = signal<Setup>({
  paper: 'A3',
  orientation: 'landscape',
  n: null,
  legend: true,
  date: today(),
})
/** An empty title is that of what is on. */
export const wanted = signal<Wanted>({ series: 'one', title: '', theme: 'print', clauses: false })
export const format = signal<Format>('pdf')
export const dpi = signal(300)
/** Place of the sheet in the preview. */
export const shown = signal(0)

export const change = (part: Partial<Setup>) => {
  setup.value = { ...setup.value, ...part }
}
export const want = (part: Partial<Wanted>) => {
  shown.value = 0
  wanted.value = { ...wanted.value, ...part }
}

/** Only a PDF has many pages. */
export const isSeries = computed(() => wanted.value.series !== 'one')
export const formatNow = computed<Format>(() => (isSeries.value ? 'pdf' : format.value))
export const sheets = computed<Sheet[]>(() =>
  sheetsOf({ ...wanted.value, title: wanted.value.title.trim() || defaultTitle() }),
)
export const preview = computed<Composed | 'no-room' | null>(() => {
  const sheet = sheets.value[shown.value]
  if (!sheet) return null
  try {
    return compose(sheet, setup.value)
  } catch {
    return 'no-room'
  }
})

export type Work =
  | { share: number; stop(): void }
  | { told: 'done' | 'stopped' }
  | { told: 'failed' | 'missing'; detail: string }
export const work = signal<Work | null>(null)

/** Makes the file; `work` tells how far it is, and how it ended. */
export async function start() {
  const stopping = new AbortController()
  const stop = () => stopping.abort()
  work.value = { share: 0, stop }
  try {
    if (wanted.peek().series === 'chapters') await answerChapters()
    const progress = (share: number) => {
      work.value = { share, stop }
    }
    const missing = await make(
      sheets.peek(),
      { ...setup.peek(), date: today() },
      formatNow.peek(),
      dpi.peek(),
      progress,
      stopping.signal,
    )
    work.value = missing ? { told: 'missing', detail: missing } : { told: 'done' }
  } catch (error) {
    work.value = stopping.signal.aborted
      ? { told: 'stopped' }
      : { told: 'failed', detail: error instanceof Error ? error.message : String(error) }
  }
}
