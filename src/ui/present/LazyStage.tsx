import { signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { Mode } from '../../state/view-state.ts'

const stage = signal<typeof import('./parts.ts') | null>(null)

/** What a room sees, or the presenter; loaded when something is presented. */
export function Stage({ as }: { as: Mode }) {
  useEffect(() => {
    import('./parts.ts').then(parts => {
      stage.value = parts
    })
  }, [])
  if (!stage.value) return null
  const { Stage, Notes } = stage.value
  return as === 'notes' ? <Notes /> : <Stage />
}
