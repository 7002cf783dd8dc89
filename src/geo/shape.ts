/**
 * Descriptions of JSON values. A shape adds the path and value of everything that does not fit to `wrong`.
 * `path` leads to the value; a shape that goes deeper adds to it and takes away again what it added.
 */
export type Shape = (value: unknown, path: (string | number)[], wrong: string[]) => void

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A value as it stands in the data, cut to what fits into a sentence. */
export function quote(value: unknown): string {
  const json = JSON.stringify(value) ?? String(value)
  return json.length > 40 ? `${json.slice(0, 40)}…` : json
}

function misfit(value: unknown, path: (string | number)[]): string {
  const steps = path.map((key, i) => (typeof key === 'number' ? `[${key}]` : i > 0 ? `.${key}` : key))
  return path.length > 0 ? `${steps.join('')}: ${quote(value)}` : quote(value)
}

/** Looks at a member of a value. */
function deeper(
  shape: Shape,
  value: unknown,
  key: string | number,
  path: (string | number)[],
  wrong: string[],
) {
  path.push(key)
  shape(value, path, wrong)
  path.pop()
}

export const where =
  (fits: (value: unknown) => boolean): Shape =>
  (value, path, wrong) => {
    if (!fits(value)) wrong.push(misfit(value, path))
  }

export const matching = (pattern: RegExp) => where(value => typeof value === 'string' && pattern.test(value))
export const oneOf = (values: readonly string[]) => where(value => values.includes(value as string))

export const string = where(value => typeof value === 'string')
/** A string that says something. */
export const words = matching(/\S/)
export const number = where(Number.isFinite)
export const boolean = where(value => typeof value === 'boolean')
export const kebabPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/
export const kebab = matching(kebabPattern)
/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export const date = matching(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/)

export const optional =
  (shape: Shape): Shape =>
  (value, path, wrong) => {
    if (value !== undefined) shape(value, path, wrong)
  }

export const list =
  (item: Shape): Shape =>
  (value, path, wrong) => {
    if (!Array.isArray(value)) wrong.push(misfit(value, path))
    else for (let i = 0; i < value.length; i++) deeper(item, value[i], i, path, wrong)
  }

/** An object with these members. `T` makes the compiler ask for every member of the type. */
export function record<T>(members: { [K in keyof T]-?: Shape }): Shape {
  const entries = Object.entries<Shape>(members)
  return (value, path, wrong) => {
    if (!isObject(value)) wrong.push(misfit(value, path))
    else for (const [key, shape] of entries) deeper(shape, value[key], key, path, wrong)
  }
}

/** An object with any keys, all of whose values fit. */
export const dictionary =
  (item: Shape): Shape =>
  (value, path, wrong) => {
    if (!isObject(value)) wrong.push(misfit(value, path))
    else for (const key of Object.keys(value)) deeper(item, value[key], key, path, wrong)
  }

/** Strings fit one shape, all else the other. */
export const stringOr =
  (ifString: Shape, otherwise: Shape): Shape =>
  (value, path, wrong) =>
    (typeof value === 'string' ? ifString : otherwise)(value, path, wrong)

/** All that is wrong as `path: value`, in order; empty if the value fits. */
export function misfits(shape: Shape, value: unknown): string[] {
  const wrong: string[] = []
  shape(value, [], wrong)
  return wrong
}
