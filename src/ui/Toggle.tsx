import type { Signal } from '@preact/signals'
import type { ComponentChildren } from 'preact'

interface Props {
  /** Whether what it controls is shown. */
  open: Signal<boolean>
  /** Id of what is shown and hidden. */
  controls: string
  class: string
  children: ComponentChildren
}

export function Toggle({ open, controls, children, ...props }: Props) {
  return (
    <button
      type="button"
      {...props}
      aria-expanded={open.value}
      aria-controls={controls}
      onClick={() => {
        open.value = !open.value
      }}
    >
      {children}
    </button>
  )
}
