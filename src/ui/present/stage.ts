/** What the presenter has switched, beyond the chapter itself. Kept for this screen only: no part of the link. */
import { effect, signal, untracked } from '@preact/signals'
import { chapter, goHome, story, view } from '../../state/store.ts'
import { enter } from '../../state/story.ts'
import { screenScale } from '../../style/context.ts'
import { remPixels } from '../screen.ts'
import { answer, asking, chapterLeft } from './question.ts'

export const captionLooks = ['solid', 'glass', 'none'] as const
export type CaptionLook = (typeof captionLooks)[number]

/** A screen of one colour, as presentation software has it. */
export const blank = signal<'black' | 'white' | null>(null)
export const pointer = signal<'laser' | 'spot' | null>(null)
export const captionLook = signal<CaptionLook>('solid')
export const legendShown = signal(true)
/** `once` to the last chapter; `loop` begins when nobody has touched anything for a while, and stops at a touch. */
export const playing = signal<'once' | 'loop' | null>(null)
/** The loop waits for the room to be idle. */
export const attended = signal(true)
export const dashboard = signal(false)
export const keysShown = signal(false)
/** A QR code of what is seen. */
export const codeShown = signal(false)

/** How much larger than usual everything is, for a room whose last row sits far away. */
export const textSize = signal(1)

/** Seconds without a touch after which the loop begins. */
const idle = 60

/** The chapter that is told, or that a question interrupts. */
export const slugNow = () => chapter.value?.slug ?? chapterLeft()
/** From 0; -1 without a chapter. */
export const placeNow = () => story.value.findIndex(({ slug }) => slug === slugNow())

/** Goes to a chapter by its place, from 0. */
export function jump(place: number) {
  const to = story.peek()[place]
  if (!to) return
  // Whoever goes on wants it to be seen.
  blank.value = null
  enter(to.slug)
}

/** Goes some chapters on or back; stays at the ends. */
export const step = (by: number) => jump(Math.max(0, Math.min(story.peek().length - 1, placeNow() + by)))

const next = () => {
  const place = placeNow() + 1
  if (place < story.peek().length) jump(place)
  else if (playing.peek() === 'loop') jump(0)
  else playing.value = null
}

/** Sizes panels and map alike, from now on until the function returned is called. */
export function followTextSize() {
  const { style } = document.documentElement
  const refit = () => {
    screenScale.value = remPixels() / 16
    if (!view.peek().at) goHome()
  }
  const end = effect(() => {
    style.setProperty('--text-size', String(textSize.value))
    untracked(refit)
  })
  return () => {
    end()
    style.removeProperty('--text-size')
    refit()
  }
}

/** Lets the story play by itself, from now on until the function returned is called. */
export const followPlaying = () =>
  effect(() => {
    const { value: mode } = playing
    const busy = asking.value || answer.value || blank.value
    if (!mode || busy || (mode === 'loop' && attended.value)) return
    const timer = window.setTimeout(next, (chapter.value?.seconds ?? 20) * 1000)
    return () => clearTimeout(timer)
  })

/** Tells whether somebody is there, from now on until the function returned is called. */
export function followTouches() {
  let timer = 0
  const touched = () => {
    attended.value = true
    clearTimeout(timer)
    timer = window.setTimeout(() => {
      attended.value = false
    }, idle * 1000)
  }
  const events = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const
  for (const name of events) addEventListener(name, touched, { capture: true, passive: true })
  touched()
  return () => {
    clearTimeout(timer)
    for (const name of events) removeEventListener(name, touched, { capture: true })
  }
}
