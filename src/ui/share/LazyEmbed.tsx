import { signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'

const parts = signal<typeof import('./Embed.tsx') | null>(null)

/** The map in a frame of another page. */
export function Embed() {
  useEffect(() => {
    import('./Embed.tsx').then(module => {
      parts.value = module
    })
  }, [])
  const { EmbeddedMap } = parts.value ?? {}
  return EmbeddedMap ? <EmbeddedMap /> : null
}
