/** Opens the form for printing, which is loaded when first asked for. */
import { h, render } from 'preact'

export async function openPrint() {
  const { Print } = await import('./Print.tsx')
  const host = document.createElement('div')
  document.body.append(host)
  const close = () => {
    render(null, host)
    host.remove()
  }
  render(h(Print, { close }), host)
}
