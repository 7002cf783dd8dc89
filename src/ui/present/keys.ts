/** A clicker sends PageUp, PageDown, full stop and F5 or Escape; the rest is for a keyboard. */
import { useLayoutEffect } from 'preact/hooks'
import { plan, setCompare, story, view } from '../../state/store.ts'
import { homeView, present } from '../../state/story.ts'
import { writeUrl } from '../../state/url.ts'
import { answer, asking, closeQuestion, openQuestion } from './question.ts'
import { toggleCompare } from './Swipe.tsx'
import {
  blank,
  captionLook,
  captionLooks,
  codeShown,
  dashboard,
  jump,
  keysShown,
  legendShown,
  playing,
  pointer,
  slugNow,
  step,
  textSize,
} from './stage.ts'

const toggle = <T>(of: { value: T | null }, to: T) => {
  of.value = of.value === to ? null : to
}

/** https://wicg.github.io/keyboard-lock/: Chrome and Edge only. */
interface LockingKeyboard {
  lock?(codes: string[]): Promise<void>
}

async function fullScreen() {
  if (document.fullscreenElement) return document.exitFullscreen()
  await document.documentElement.requestFullscreen()
  // Else Escape ends the full screen, and never comes back from a question. Held down, it still does.
  await (navigator as { keyboard?: LockingKeyboard }).keyboard?.lock?.(['Escape'])
}

/** Leaves what is open, the uppermost first; at last the presentation. */
function leave() {
  if (blank.value) blank.value = null
  else if (keysShown.value) keysShown.value = false
  else if (codeShown.value) codeShown.value = false
  else if (asking.value) asking.value = false
  else if (dashboard.value) dashboard.value = false
  else if (answer.value) closeQuestion()
  else if (view.peek().compare) setCompare(null)
  else if (pointer.value) pointer.value = null
  else if (playing.value) playing.value = null
  else present(false)
}

/** On the second screen; the two windows keep in step. */
const openNotes = () => {
  const { catalogue } = plan.peek()
  const { lang, theme, renderer } = view.peek()
  const told = homeView(catalogue, slugNow())
  const link = writeUrl({ ...told, lang, theme, renderer, mode: 'notes' }, catalogue, __DEFAULT_PLAN__, told)
  open(link, 'plan-map-notes', 'popup,width=1200,height=800')
}

const larger = (by: number) => {
  textSize.value = Math.min(2, Math.max(0.7, +(textSize.value + by).toFixed(1)))
}

type Act =
  | 'keys'
  | 'question'
  | 'dashboard'
  | 'code'
  | 'compare'
  | 'notes'
  | 'next'
  | 'before'
  | 'first'
  | 'last'
  | 'black'
  | 'white'
  | 'laser'
  | 'spot'
  | 'caption'
  | 'legend'
  | 'play'
  | 'loop'
  | 'larger'
  | 'smaller'
  | 'full'
  | 'leave'

/** In the order in which the help lists them; several keys for one act stand together. */
export const keys: { names: string[]; id: Act; act: () => void }[] = [
  { names: ['ArrowRight', 'PageDown', ' '], id: 'next', act: () => step(1) },
  { names: ['ArrowLeft', 'PageUp'], id: 'before', act: () => step(-1) },
  { names: ['Home'], id: 'first', act: () => step(Number.NEGATIVE_INFINITY) },
  { names: ['End'], id: 'last', act: () => step(Number.POSITIVE_INFINITY) },
  { names: ['b', '.'], id: 'black', act: () => toggle(blank, 'black') },
  { names: ['w', ','], id: 'white', act: () => toggle(blank, 'white') },
  { names: ['l'], id: 'laser', act: () => toggle(pointer, 'laser') },
  { names: ['s'], id: 'spot', act: () => toggle(pointer, 'spot') },
  {
    names: ['c'],
    id: 'caption',
    act: () => {
      const at = captionLooks.indexOf(captionLook.value)
      captionLook.value = captionLooks[(at + 1) % captionLooks.length] ?? 'solid'
    },
  },
  {
    names: ['k'],
    id: 'legend',
    act: () => {
      legendShown.value = !legendShown.value
    },
  },
  { names: ['/'], id: 'question', act: openQuestion },
  { names: ['v'], id: 'compare', act: toggleCompare },
  {
    names: ['d'],
    id: 'dashboard',
    act: () => {
      dashboard.value = !dashboard.value
    },
  },
  {
    names: ['q'],
    id: 'code',
    act: () => {
      codeShown.value = !codeShown.value
    },
  },
  { names: ['n'], id: 'notes', act: openNotes },
  { names: ['a'], id: 'play', act: () => toggle(playing, 'once') },
  { names: ['r'], id: 'loop', act: () => toggle(playing, 'loop') },
  { names: ['+', '='], id: 'larger', act: () => larger(0.1) },
  { names: ['-'], id: 'smaller', act: () => larger(-0.1) },
  { names: ['f'], id: 'full', act: fullScreen },
  {
    names: ['?', 'h'],
    id: 'keys',
    act: () => {
      keysShown.value = !keysShown.value
    },
  },
  { names: ['Escape'], id: 'leave', act: leave },
]

const acts = new Map(keys.flatMap(({ names, act }) => names.map(name => [name, act] as const)))

/** Milliseconds in which a second digit belongs to the first. */
const digitPause = 900

export function useStageKeys() {
  // Before the stage is seen: whoever sees it may press at once.
  useLayoutEffect(() => {
    let typed = ''
    let timer = 0
    const onDigit = (digit: string) => {
      clearTimeout(timer)
      typed += digit
      const whole = Number(typed) * 10 > story.peek().length
      timer = window.setTimeout(
        () => {
          jump(Number(typed) - 1)
          typed = ''
        },
        whole ? 0 : digitPause,
      )
    }
    const onKey = (event: KeyboardEvent) => {
      const { key, target } = event
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
      if (target instanceof HTMLElement && target.closest('input:not([type=range]), textarea, select')) return
      // A slider has the arrows; what a clicker sends is for the story all the same.
      if (target instanceof HTMLInputElement && key.startsWith('Arrow')) return
      const act = acts.get(key.length === 1 ? key.toLowerCase() : key)
      // A button that has the focus is pressed by a space.
      if (key === ' ' && target instanceof HTMLButtonElement) return
      if (/^\d$/.test(key)) onDigit(key)
      else if (act) act()
      else return
      event.preventDefault()
      // The keys of the map are another's.
      event.stopPropagation()
    }
    addEventListener('keydown', onKey, true)
    return () => {
      clearTimeout(timer)
      removeEventListener('keydown', onKey, true)
    }
  }, [])
}
