/** Fields of a form whose choice shows at once. */

type Options<T extends string> = (readonly [T, string])[]

interface Field<T extends string> {
  label: string
  value: T
  options: Options<T>
  choose(value: T): void
}

/** All choices in sight. */
export const Choices = <T extends string>({ label, value, options, choose }: Field<T>) => (
  <fieldset class="print-field">
    <legend>{label}</legend>
    <div class="switch">
      {options.map(([id, title]) => (
        <label key={id}>
          <input type="radio" name={label} checked={id === value} onChange={() => choose(id)} />
          <span>{title}</span>
        </label>
      ))}
    </div>
  </fieldset>
)

export const Select = <T extends string>({ label, value, options, choose }: Field<T>) => (
  <label class="print-field">
    <span>{label}</span>
    <select value={value} onChange={event => choose(event.currentTarget.value as T)}>
      {options.map(([id, title]) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </select>
  </label>
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
