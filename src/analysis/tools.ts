/** The tools, each in a file of its own. */
import type { ToolId } from '../state/results.ts'
import type { Run } from './tool.ts'
import { run as brief } from './tools/brief.ts'
import { run as buffer } from './tools/buffer.ts'
import { run as circles } from './tools/circles.ts'
import { run as compare } from './tools/compare.ts'
import { run as measure } from './tools/measure.ts'
import { run as near } from './tools/near.ts'
import { run as rings } from './tools/rings.ts'
import { run as strip } from './tools/strip.ts'

export const tools: Record<ToolId, Run> = { measure, buffer, circles, brief, near, rings, strip, compare }
