// For a page that is opened from a disk, which may fetch no file beside it: the files that the app asks for while it
// runs are texts in this script, which the build fills in, and its workers start from there.
;(() => {
  const files = {{files}}
  const folder = new URL('.', document.baseURI).href

  /** Answers for the files of the bundle, in the page and in each worker; the browser answers for all else. */
  const provide = (files, folder) => {
    const { fetch } = globalThis
    globalThis.fetch = (input, options) => {
      const [address] = String(input.url ?? input).split(/[?#]/)
      const text = address.startsWith(folder) ? files[address.slice(folder.length)] : undefined
      return text === undefined ? fetch(input, options) : Promise.resolve(new Response(text))
    }
  }
  provide(files, folder)

  /** Blobs of the workers, by address. */
  const workers = new Map()
  const workerAt = address => {
    if (workers.has(address)) return workers.get(address)
    const text = files[address.slice(folder.length)]
    const plans = Object.entries(files).filter(([path]) => path.startsWith('geo/'))
    const given = [Object.fromEntries(plans), folder].map(value => JSON.stringify(value)).join()
    const blob = new Blob([`;(${provide})(${given});\n`, text], { type: 'text/javascript' })
    workers.set(address, URL.createObjectURL(blob))
    return workers.get(address)
  }
  globalThis.Worker = class extends Worker {
    constructor(address, options) {
      // MapLibre fetches its own, and makes it a data: address.
      if (String(address).startsWith(folder)) super(workerAt(String(address)))
      else super(address, options)
    }
  }

  // What the page of proof counts.
  if (parent === window) return
  const tell = message => parent.postMessage(message, '*')
  new PerformanceObserver(list => {
    for (const { name } of list.getEntries()) tell({ requested: name })
  }).observe({ type: 'resource', buffered: true })
  addEventListener('securitypolicyviolation', ({ blockedURI }) => tell({ refused: blockedURI }))
  addEventListener('message', ({ data, source }) => {
    if (source === parent && data === 'try') fetch('https://example.org/').catch(() => {})
  })
})()
