import '../../styles/dialog.css'
import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { Icon } from './Icon.tsx'

interface Props {
  class: string
  title: string
  /** Name of the button that closes it. */
  closing: string
  close: () => void
  children: ComponentChildren
}

/** A form before everything else, with its title and a way out. */
export function Dialog({ class: name, title, closing, close, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    dialog.current?.showModal()
  }, [])
  return (
    <dialog class={name} ref={dialog} aria-label={title} onClose={close}>
      <header>
        <h2>{title}</h2>
        <button
          type="button"
          class="icon-button"
          aria-label={closing}
          onClick={() => dialog.current?.close()}
        >
          <Icon name="close" />
        </button>
      </header>
      {children}
    </dialog>
  )
}
