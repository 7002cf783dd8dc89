/** Words whose keys are put together from what a tool asks for; a test holds that all are there. */
import { titleKey } from '../../analysis/params.ts'
import type { Params } from '../../analysis/tool.ts'
import type { ResultSpec, ToolId } from '../../state/results.ts'
import { t } from '../words.ts'

export const toolTitle = (tool: ToolId) => t(`${tool}.title`)
export const toolAbout = (tool: ToolId) => t(`${tool}.about`)
export const fieldTitle = (tool: ToolId, name: string) => t(titleKey(tool, name))
export const optionTitle = (tool: ToolId, name: string, option: string) => t(titleKey(tool, name, option))

/** The reader's own name for a result, or its tool's. */
export const resultName = ({ name, tool }: Pick<ResultSpec, 'name' | 'tool'>) => name ?? toolTitle(tool)

/** Places of a parameter. */
export const placesIn = (params: Params, name: string) => (params[name] ?? '').split('_').filter(Boolean)
