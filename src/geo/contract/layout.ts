/** A file as text: one feature a line, so that a change of one feature is one line in a comparison. */
import type { Violation } from './plan-files.ts'

/** Whether a line holds one feature, with the comma or the closing of the collection that may follow it. */
function isFeature(line: string): boolean {
  const bare = line.trim().replace(/,$/, '')
  return [bare, bare.replace(/\]\}$/, '')].some(text => {
    try {
      return JSON.parse(text).type !== 'FeatureCollection'
    } catch {
      return false
    }
  })
}

export function* layoutViolations(file: string, text: string, features: number): Generator<Violation> {
  const lines = text.split('\n').filter(isFeature).length
  if (lines !== features)
    yield { file, code: 'bad-layout', detail: `${features} features, ${lines} lines of one feature` }
  if (text.includes('\r')) yield { file, code: 'bad-layout', detail: 'carriage return' }
  if (/\\u[0-9a-f]{4}/i.test(text)) yield { file, code: 'bad-layout', detail: 'escaped characters' }
}
