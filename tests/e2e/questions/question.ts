/** A question to the map. Each answer was read in the documents, at the clauses that it names, and not in the plan's files. */
import type { Action, Place } from '../asking.ts'

export interface Question {
  asks: string
  /** Clauses of the documents in which the answer was read: `DOC/AT` or `DOC/AT/GROUP`. */
  read: string[]
  on?: 'phone'
  lang?: 'en'
  /** At most three. */
  acts: Action[]
  /** Where the answer stands, and what it says: words that one line has together, line by line. */
  answer: { at: Place; lines: string[][]; not?: string[] }
}
