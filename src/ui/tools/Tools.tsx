import '../../../styles/tools.css'
import { type ToolId, toolIds } from '../../state/results.ts'
import { results } from '../../state/store.ts'
import { Icon, type IconName } from '../Icon.tsx'
import { t } from '../words.ts'
import { draft, openTool } from './draft.ts'
import { ResultCard } from './ResultCard.tsx'
import { ToolForm } from './ToolForm.tsx'
import { toolAbout, toolTitle } from './words.ts'

const icons: Record<ToolId, IconName> = {
  measure: 'ruler',
  buffer: 'target',
  circles: 'rings',
  brief: 'route',
  near: 'pin',
  rings: 'clock',
  strip: 'strip',
  compare: 'compare',
}

/** Questions to the plan, and their answers. */
export function Tools() {
  if (draft.value)
    return (
      <div class="tools">
        <ToolForm key={draft.value.tool + (draft.value.edits?.id ?? '')} {...draft.value} />
        <Results />
      </div>
    )
  // Answers come first where there are any; before that, the questions.
  return (
    <div class="tools">
      {results.value.length ? (
        <>
          <Results />
          <section aria-labelledby="more-tools">
            <h2 id="more-tools">{t('tools.more')}</h2>
            <Chooser />
          </section>
        </>
      ) : (
        <>
          <Chooser />
          <Results />
        </>
      )}
    </div>
  )
}

function Results() {
  return (
    <section aria-labelledby="results">
      <h2 id="results">{t('tools.results')}</h2>
      {results.value.toReversed().map(spec => (
        <ResultCard key={spec.id} spec={spec} />
      ))}
      <p class="tool-hint">{t(results.value.length ? 'tools.about-link' : 'tools.none')}</p>
    </section>
  )
}

function Chooser() {
  return (
    <ul class={results.value.length ? 'tool-list short' : 'tool-list'} aria-label={t('tools.label')}>
      {toolIds.map(tool => (
        <li key={tool}>
          <button type="button" data-tool={tool} onClick={() => openTool(tool)}>
            <Icon name={icons[tool]} />
            <span>
              <strong>{toolTitle(tool)}</strong>
              <small>{toolAbout(tool)}</small>
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
