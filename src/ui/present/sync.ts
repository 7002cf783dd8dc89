/** Keeps the windows of one presentation in step: the wall, and the presenter's own. */
import { batch, effect } from '@preact/signals'
import { plan, view } from '../../state/store.ts'
import { enter } from '../../state/story.ts'
import { blank, slugNow } from './stage.ts'

interface Shared {
  chapter: string | null
  blank: 'black' | 'white' | null
}
/** A window that has just opened asks for what is shown. */
type Message = Shared | 'hello'

const now = (): Shared => ({
  chapter: slugNow(),
  blank: blank.value,
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
    if (JSON.stringify(state) === known || !answered) return
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
      if (data.chapter && data.chapter !== slugNow()) enter(data.chapter)
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
