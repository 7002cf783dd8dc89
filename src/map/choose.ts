/** Which renderer suits this machine. */
import type { RendererName } from '../state/view-state.ts'

/**
 * `none`: no WebGL 2. `software`: drawn by the processor, as on many office machines and remote desktops.
 * Read from what the browser says of itself; where it does not say, from its own warning of poor performance.
 */
export function webGl(): 'none' | 'software' | 'hardware' {
  const open = (attributes: WebGLContextAttributes) =>
    document.createElement('canvas').getContext('webgl2', attributes) as WebGL2RenderingContext | null
  const fast = open({ failIfMajorPerformanceCaveat: true })
  const context = fast ?? open({})
  if (!context) return 'none'
  const info = context.getExtension('WEBGL_debug_renderer_info')
  const renderer = String(context.getParameter(info?.UNMASKED_RENDERER_WEBGL ?? context.RENDERER))
  context.getExtension('WEBGL_lose_context')?.loseContext()
  return !fast || /swiftshader|llvmpipe|softpipe|software|basic render/i.test(renderer)
    ? 'software'
    : 'hardware'
}

/**
 * The SVG view where WebGL is missing, and where it is only drawn in software. What the reader asks for is tried
 * without a look at the machine, which would cost a context of its own.
 */
export const chooseRenderer = (asked: RendererName | null): RendererName =>
  asked ?? (webGl() === 'hardware' ? 'gl' : 'svg')
