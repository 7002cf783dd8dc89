/** Keeps the windows of one presentation in step: the wall, and the presenter's own. */
import { batch, effect } from '@preact/signals'
import { chapter, plan, view } from '../../state/store.ts'
import { enter } from '../../state/story.ts'
import { answer } from './question.ts'
import { blank, playing } from './stage.ts'

interface Shared {
  chapter: string | null
  blank: 'black' | 'white' | null
  playing: 'once' | 'loop' | null
}
/** A window that has just opened asks for what is shown. */
type Message = Shared | 'hello'

const now = (): Shared => ({
  chapter: chapter.value?.slug ?? null,
  blank: blank.value,
  // Only the wall plays, else both would count.
  playing: view.value.mode === 'present' ? playing.value : null,
})

/** From now on until the function returned is called. */
export function keepInStep() {
  const channel = new BroadcastChannel(`plan-map:${plan.peek().catalogue.id}`)
  const asks = view.peek().mode === 'notes'
  let known = asks ? '' : JSON.stringify(now())
  let answered = !asks
  const end = effect(() => {
    const state = now()
    // What came from the other window is not sent back to it.
    if (JSON.stringify(state) === known || !answered || answer.value) return
    known = JSON.stringify(state)
    channel.postMessage(state satisfies Message)
  })
  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if (data === 'hello') {
      channel.postMessage(now() satisfies Message)
      return
    }
    answered = true
    known = JSON.stringify(data)
    batch(() => {
      blank.value = data.blank
      if (data.chapter && data.chapter !== chapter.peek()?.slug) enter(data.chapter)
    })
    known = JSON.stringify(now())
  }
  if (asks) channel.postMessage('hello' satisfies Message)
  // Alone, it leads.
  answered = true
  return () => {
    end()
    channel.close()
  }
}
