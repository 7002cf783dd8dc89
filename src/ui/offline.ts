/** Keeps the app on this machine, and says when there is a newer one. The other side is build/service-worker.js. */
import { computed, effect, signal, untracked } from '@preact/signals'
import { dismiss, type Notice, tell, view } from '../state/store.ts'

/** Set by the build; while developing there is no service worker. */
const version = document.querySelector<HTMLMetaElement>('meta[name=version]')?.content

const news: Notice = {
  key: 'offline.news',
  action: { key: 'offline.reload', run: () => location.reload() },
}
const newer = signal(false)
/** Whoever presents is left in peace. */
const told = computed(() => newer.value && !view.value.mode)

/** Milliseconds after which a page that stays open looks for a newer version. */
const hour = 3_600_000

export async function keepOffline() {
  const { serviceWorker } = navigator
  if (!version || !serviceWorker) return
  effect(() => {
    const tells = told.value
    untracked(() => (tells ? tell(news) : dismiss(news)))
  })
  serviceWorker.addEventListener('message', ({ data }) => {
    newer.value = data !== version
  })
  const askVersion = () => serviceWorker.controller?.postMessage('version')
  serviceWorker.addEventListener('controllerchange', askVersion)
  askVersion()
  try {
    const registration = await serviceWorker.register(new URL('sw.js', document.baseURI))
    setInterval(() => registration.update().catch(() => {}), hour)
  } catch {
    // A browser that keeps nothing, as in a private window, needs the network as before.
  }
}
