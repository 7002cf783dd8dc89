interface Props<T extends string> {
  label: string
  value: T
  options: (readonly [value: T, title: string])[]
  onChange: (value: T) => void
}

/** A named choice of one. */
export const Select = <T extends string>({ label, value, options, onChange }: Props<T>) => (
  <label class="field">
    <span>{label}</span>
    <select value={value} onChange={event => onChange(event.currentTarget.value as T)}>
      {options.map(([id, title]) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </select>
  </label>
)
