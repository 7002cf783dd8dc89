// Counts what the map in the frame has requested, as its browser records it (see bundle-files.js).
const frame = document.querySelector('iframe')
const counts = { network: 0, refused: 0 }
const list = document.querySelector('ol')

function count(kind, address) {
  counts[kind] += 1
  document.querySelector(`[data-count=${kind}]`).textContent = counts[kind]
  const row = document.createElement('li')
  row.textContent = address
  list.append(row)
}

addEventListener('message', ({ data, source }) => {
  if (source !== frame.contentWindow) return
  if (/^(https?|wss?):/.test(data.requested)) count('network', data.requested)
  if (data.refused) count('refused', data.refused)
})
document.querySelector('button').addEventListener('click', () => frame.contentWindow.postMessage('try', '*'))
frame.src = 'index.html'
