import '../../../styles/results.css'
import { useSignal } from '@preact/signals'
import type { Outcome, Table } from '../../analysis/tool.ts'
import type { ResultSpec } from '../../state/results.ts'
import { copyText } from '../actions.ts'
import { Icon } from '../Icon.tsx'
import { spoken } from '../slices.ts'
import { inLang, t } from '../words.ts'
import { colourOf } from './look.ts'
import { changeResult, stateOf } from './outcomes.ts'
import { ResultActions } from './ResultActions.tsx'
import { ResultTable } from './ResultTable.tsx'
import { StripChart } from './StripChart.tsx'
import { Working } from './ToolForm.tsx'
import { resultName } from './words.ts'

/** One result: what it says, what it rests on, its rows, and what can be done with it. */
export function ResultCard({ spec }: { spec: ResultSpec }) {
  const state = stateOf(spec)
  return (
    <article class="result" data-result={spec.id} aria-label={`${spec.id} · ${resultName(spec)}`}>
      <header>
        <span class="result-letter" style={{ background: colourOf(spec) }}>
          {spec.id}
        </span>
        <Name spec={spec} />
      </header>
      {!state || 'share' in state ? (
        <p class="tool-working" role="status">
          <Working share={state?.share ?? 0} />
          {state && (
            <button type="button" class="quiet-button" onClick={state.cancel}>
              {t('tools.cancel')}
            </button>
          )}
        </p>
      ) : 'reason' in state ? (
        <p class="tool-reason" role="alert">
          <Icon name="warn" />
          {inLang(state.reason)}
        </p>
      ) : (
        <Answer outcome={state.outcome} />
      )}
      <ResultActions spec={spec} outcome={state && 'outcome' in state ? state.outcome : null} />
    </article>
  )
}

function Name({ spec }: { spec: ResultSpec }) {
  const editing = useSignal(false)
  const rename = (name: string) => {
    editing.value = false
    const { name: _, ...rest } = spec
    changeResult(spec.id, {
      ...rest,
      ...{ name: name.trim().slice(0, 60) || undefined },
    } as Partial<ResultSpec>)
  }
  return editing.value ? (
    <input
      type="text"
      aria-label={t('tools.name')}
      // biome-ignore lint/a11y/noAutofocus: the reader has just asked to write here.
      autoFocus
      maxLength={60}
      defaultValue={resultName(spec)}
      onBlur={event => rename(event.currentTarget.value)}
      onKeyDown={event => {
        if (event.key === 'Enter') rename(event.currentTarget.value)
        if (event.key === 'Escape') {
          event.preventDefault()
          editing.value = false
        }
      }}
    />
  ) : (
    <h3>
      {resultName(spec)}
      <button
        type="button"
        class="icon-button"
        aria-label={t('tools.rename')}
        title={t('tools.rename')}
        onClick={() => {
          editing.value = true
        }}
      >
        <Icon name="edit" />
      </button>
    </h3>
  )
}

function Answer({ outcome: { sentences, assumptions, tables, strip } }: { outcome: Outcome }) {
  const [first, ...others] = sentences
  const copied = useSignal(false)
  const copy = async () => {
    copied.value = await copyText(first ? inLang(first) : '')
    spoken.value = t(copied.value ? 'tools.copied' : 'tools.copy-failed')
    setTimeout(() => {
      copied.value = false
    }, 2500)
  }
  return (
    <>
      {first && (
        <p class="result-sentence">
          {inLang(first)}
          <button
            type="button"
            class="icon-button"
            aria-label={t('tools.copy')}
            title={t('tools.copy')}
            onClick={copy}
          >
            <Icon name={copied.value ? 'check' : 'copy'} />
          </button>
        </p>
      )}
      {others.map(sentence => (
        <p key={sentence.zh}>{inLang(sentence)}</p>
      ))}
      {strip && <StripChart strip={strip} />}
      {tables.map((table: Table) => (
        <ResultTable key={table.title.zh} table={table} open={table === tables[0]} />
      ))}
      {assumptions.length > 0 && (
        <details class="result-assumptions">
          <summary>{t('tools.assumptions')}</summary>
          <ul>
            {assumptions.map(assumption => (
              <li key={assumption.zh}>{inLang(assumption)}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
