/** The package's own declaration lies where its package.json does not say, and leaves out the default export. */
declare module 'clipper2-wasm' {
  import type { Clipper2ZFactoryFunction } from 'clipper2-wasm/dist/clipper2z'

  export type { PathsD } from 'clipper2-wasm/dist/clipper2z'

  const factory: Clipper2ZFactoryFunction
  export default factory
}
