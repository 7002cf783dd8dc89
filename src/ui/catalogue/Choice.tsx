import type { ComponentChildren } from 'preact'

interface Props {
  value: string
  count: number
  chosen: boolean
  toggle: () => void
  children: ComponentChildren
}

/** A value to choose, with how many would be found. One that would find nothing can only be dropped. */
export function Choice({ value, count, chosen, toggle, children }: Props) {
  return (
    <label class="facet-choice">
      <input
        type="checkbox"
        data-value={value}
        checked={chosen}
        disabled={count === 0 && !chosen}
        onChange={toggle}
      />
      <span>{children}</span>
      <span class="count">{count}</span>
    </label>
  )
}
