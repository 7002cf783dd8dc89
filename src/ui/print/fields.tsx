/** Fields of a form whose choice shows at once. */

interface Props<T extends string> {
  label: string
  value: T
  options: (readonly [T, string])[]
  onChange: (value: T) => void
}

/** All choices in sight. */
export const Choices = <T extends string>({ label, value, options, onChange }: Props<T>) => (
  <fieldset class="field">
    <legend>{label}</legend>
    <div class="switch">
      {options.map(([id, title]) => (
        <label key={id}>
          <input type="radio" name={label} checked={id === value} onChange={() => onChange(id)} />
          <span>{title}</span>
        </label>
      ))}
    </div>
  </fieldset>
)

export const Tick = ({
  label,
  on,
  off = false,
  set,
}: {
  label: string
  on: boolean
  off?: boolean
  set(on: boolean): void
}) => (
  <label class="print-tick">
    <input type="checkbox" checked={on} disabled={off} onChange={event => set(event.currentTarget.checked)} />
    <span>{label}</span>
  </label>
)
