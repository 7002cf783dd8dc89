// Counts what the map in the frame has requested, as its browser records it (see bundle-files.js).
const frame = document.querySelector('iframe')
const counts = { network: 0, folder: 0, inside: 0, refused: 0 }
const kinds = { file: 'folder', blob: 'inside', data: 'inside' }
const list = document.querySelector('ol')

function count(kind, address) {
  counts[kind] += 1
  document.querySelector(`[data-count=${kind}]`).textContent = counts[kind]
  if (kind === 'inside') return
  const row = document.createElement('li')
  row.textContent = address
  row.dataset.kind = kind
  list.append(row)
}

addEventListener('message', ({ data, source }) => {
  if (source !== frame.contentWindow) return
  if (data.requested) count(kinds[data.requested.split(':')[0]] ?? 'network', data.requested)
  if (data.refused) count('refused', data.refused)
})
document.querySelector('button').addEventListener('click', () => frame.contentWindow.postMessage('try', '*'))
frame.src = 'index.html'
