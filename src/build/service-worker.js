// Keeps the app on this machine: after the first visit it opens without a network. The build fills in {{…}}.
//
// Every file but a few has its content's hash in its name or query, so files of several versions lie side by side,
// and a page that stays open over an update goes on with those of its own. (Workbox would delete them as soon as the
// new version starts; it is also larger than this.)
const version = '{{version}}'
/** [path, integrity]: under such a name there is never anything else. */
const lasting = {{lasting}}
/** [path, integrity]: what changes under the same name. */
const changing = {{changing}}

const { scope } = registration
const open = () => caches.open(`plan-map ${scope}`)
const addressOf = ([path]) => new URL(path, scope).href

async function put(cache, files, mode) {
  // One after another: whoever reads the map meanwhile comes first.
  const fetched = []
  for (const file of files) {
    const response = await fetch(addressOf(file), { integrity: file[1], cache: mode })
    if (!response.ok) throw new Error(`${file[0]}: ${response.status}`)
    fetched.push([addressOf(file), response])
  }
  await Promise.all(fetched.map(([address, response]) => cache.put(address, response)))
}

/** Either a version is here in full, or the last one stays. */
async function install() {
  const cache = await open()
  for (const file of lasting)
    if (!(await cache.match(addressOf(file), { ignoreVary: true }))) await put(cache, [file], 'default')
  await put(cache, changing, 'no-cache')
  await skipWaiting()
}

/** Throws away what only earlier versions needed, where none of their pages can be open. */
async function tidy() {
  const windows = await clients.matchAll({ type: 'window', includeUncontrolled: true })
  if (windows.length || registration.installing || registration.waiting) return
  const wanted = new Set([...lasting, ...changing].map(addressOf))
  const cache = await open()
  for (const request of await cache.keys()) if (!wanted.has(request.url)) await cache.delete(request)
}

async function answer(request) {
  const address = new URL(request.url)
  if (request.mode === 'navigate') {
    address.search = ''
    address.pathname = address.pathname.replace(/\/index\.html$/, '/')
  }
  const cache = await open()
  return (await cache.match(address.href, { ignoreVary: true })) ?? fetch(request)
}

addEventListener('install', event => event.waitUntil(install()))
addEventListener('activate', event => event.waitUntil(clients.claim()))
addEventListener('fetch', event => {
  const { request } = event
  if (request.method !== 'GET' || !request.url.startsWith(scope)) return
  if (request.mode === 'navigate') event.waitUntil(tidy())
  event.respondWith(answer(request))
})
// A page asks which version would open now.
addEventListener('message', ({ source }) => source.postMessage(version))
