/** Parameters as a form defines them: presets filled in, and a clear reason for what cannot be used. */
import type { ToolId } from '../state/results.ts'
import { say, type ToolKey, toolWords } from '../text/tools.ts'
import { type Field, type Params, ToolError } from './tool.ts'

/** What a parameter holds when the link does not say. */
const presetOf = (field: Field): string => ('preset' in field ? String(field.preset) : '')

/** A field's title: `TOOL.FIELD`, or `field.FIELD` where tools share it; with `.OPTION` that of an option. */
export const titleKey = (tool: ToolId, ...path: string[]) => {
  const own = [tool, ...path].join('.')
  return (own in toolWords.zh ? own : ['field', ...path].join('.')) as ToolKey
}

const decimal = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i

export interface Reader {
  /** Empty where it is not given. @throws ToolError where it has to be. */
  text(name: string): string
  /** @throws ToolError where it is no number, or outside the field's limits. */
  number(name: string): number
  /** @throws ToolError where it is none of the field's options. */
  choice<T extends string = string>(name: string): T
  /** What `_` joins. @throws ToolError where there are fewer than the field asks for. */
  list(name: string): string[]
}

/** @throws ToolError for a parameter that the form does not have: a link that is misspelt would not be what it says. */
export function readParams(tool: ToolId, form: readonly Field[], params: Params): Reader {
  const names = form.map(({ name }) => name)
  const unknown = Object.keys(params).find(name => !names.includes(name))
  if (unknown !== undefined)
    throw new ToolError('tool.unknown-field', { name: unknown, names: names.join(', ') })
  const fieldOf = (name: string) => {
    const field = form.find(f => f.name === name)
    if (!field) throw new TypeError(`${tool} has no field ${name}`)
    return field
  }
  const value = (field: Field) => params[field.name]?.trim() || presetOf(field)
  const title = (name: string) => {
    const key = titleKey(tool, name)
    return key in toolWords.zh ? say(key) : name
  }
  return {
    text(name) {
      const field = fieldOf(name)
      const text = value(field)
      if (!text && !('optional' in field && field.optional))
        throw new ToolError('tool.not-given', { field: title(name) })
      return text
    },
    number(name) {
      const field = fieldOf(name)
      if (field.kind !== 'number') throw new TypeError(`${tool}.${name} is no number`)
      const text = value(field)
      const { min, max, unit } = field
      const number = Number(text)
      if (!decimal.test(text) || !(number >= min && number <= max))
        throw new ToolError('tool.bad-number', { field: title(name), min, max, unit, value: text })
      return number
    },
    choice<T extends string>(name: string) {
      const field = fieldOf(name)
      if (field.kind !== 'choice') throw new TypeError(`${tool}.${name} is no choice`)
      const text = value(field)
      if (!field.options.includes(text))
        throw new ToolError('tool.bad-choice', {
          field: title(name),
          value: text,
          options: field.options.join(' / '),
        })
      return text as T
    },
    list(name) {
      const field = fieldOf(name)
      const items = value(field).split('_').filter(Boolean)
      const least = field.kind === 'places' ? field.least : 0
      if (items.length < least)
        throw new ToolError('tool.too-few', { field: title(name), least, count: items.length })
      return items
    },
  }
}
