/** What the first picture does not need: loaded once the map is there, or with it where the link asks for it. */
import { signal } from '@preact/signals'

export const later = signal<typeof import('./desk.ts') | null>(null)

export const loadLater = async () => {
  later.value ??= await import('./desk.ts')
}
