/** The map on paper. */
import { rendererInUse, setTheme, view } from '../state/store.ts'

/** Prints the SVG map, which is drawn at once, in the colours of paper. A canvas prints as it is on the screen. */
export function printAsPaper() {
  addEventListener('beforeprint', () => {
    const { theme } = view.peek()
    if (rendererInUse.peek() !== 'svg' || theme === 'print') return
    setTheme('print')
    addEventListener('afterprint', () => setTheme(theme), { once: true })
  })
}
