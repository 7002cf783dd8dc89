const frame = () => new Promise(resolve => requestAnimationFrame(resolve))

const task = () =>
  new Promise<void>(resolve => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })

/** Resolves in the task after the next frame's rendering: what was drawn before the call has been painted. */
export const painted = () => frame().then(task)
