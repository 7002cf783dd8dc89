/** Opens the form for sharing, which is loaded when first asked for. */
import { h, render } from 'preact'

export async function openShare() {
  const { SharePanel } = await import('./SharePanel.tsx')
  const host = document.createElement('div')
  document.body.append(host)
  const close = () => {
    render(null, host)
    host.remove()
  }
  render(h(SharePanel, { close }), host)
}
