/**
 * Clipper2's bindings (Emscripten's Embind) write a function for each method as text and evaluate it. A worker that is
 * started from a blob, as in the bundle, or served with a security policy, may not. The same functions as closures:
 */
import type { Plugin } from 'vite'

/** [what the package has, what takes its place] */
const replacements = [
  [
    'return new Function(args1,invokerFnBody)',
    `return (humanName, throwBindingError, invoker, fn, runDestructors, fromRetWire, toClassParamWire, ...rest) =>
      function (...args) {
        const destructors = needsDestructorStack ? [] : null
        const wired = isClassMethodFunc ? [toClassParamWire(destructors, this)] : []
        for (let i = 0; i < argCount; i++) wired.push(rest[i](destructors, args[i]))
        const returned = invoker(fn, ...wired)
        if (needsDestructorStack) runDestructors(destructors)
        else {
          let next = argCount
          argTypes.slice(isClassMethodFunc ? 1 : 2).forEach((type, i) => {
            if (type.destructorFunction !== null) rest[next++](wired[i])
          })
        }
        if (returns) return fromRetWire(returned)
      }`,
  ],
  [
    'new Function(Object.keys(captures),functionBody)(...Object.values(captures))',
    `(handle, methodName, destructorsRef, args) => {
      const target = kind === 3 ? null : Emval.toValue(handle)
      const values = argFromPtr.map((read, i) => read(args + i * GenericWireTypeSize))
      const result =
        kind === 0 ? target(...values)
        : kind === 1 ? target[getStringOrSymbol(methodName)](...values)
        : kind === 2 ? new target(...values)
        : values.at(-1)
      if (!retType.isVoid) return emval_returnValue(toReturnWire, destructorsRef, result)
    }`,
  ],
] as const

/** @throws Error if the package has changed */
export const closures = (code: string) =>
  replacements.reduce((text, [old, closure]) => {
    if (!text.includes(old)) throw new Error(`clipper2-wasm has no “${old}” any more: see build/no-eval.ts`)
    return text.replace(old, () => closure)
  }, code)

export const withoutEval = (): Plugin => ({
  name: 'plan-map-without-eval',
  transform: {
    filter: { id: /clipper2-wasm\/dist\/es\/clipper2z\.js/ },
    handler: code => closures(code),
  },
})
