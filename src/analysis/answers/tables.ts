/** What tables are made of. */
import type { Text } from '../../geo/types.ts'
import { say, type ToolKey } from '../../text/tools.ts'
import type { Column } from '../tool.ts'

export const column = (key: ToolKey): Column => ({ title: say(key) })
export const numberColumn = (key: ToolKey): Column => ({ title: say(key), kind: 'number' })

/** The same in both languages. */
export const plain = (value: number | string): Text => ({ zh: String(value), en: String(value) })
export const none = plain('—')
