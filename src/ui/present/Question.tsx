import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { goTo, lookUp } from '../../state/store.ts'
import { boundsOf, roomy, union } from '../extent.ts'
import { stateOf } from '../tools/outcomes.ts'
import { inLang, nameOf, t } from '../words.ts'
import { type Answer, answer, ask, asking, closeQuestion } from './question.ts'

/** Names that an answer lists; a room reads no more. */
const listed = 8

/** One line for a question from the floor. */
export function Question() {
  const field = useRef<HTMLInputElement>(null)
  // At once, or the first characters of a quick typist would be keys of the stage.
  useLayoutEffect(() => field.current?.focus(), [])
  if (!asking.value) return null
  return (
    <form
      class="question"
      onSubmit={event => {
        event.preventDefault()
        ask(field.current?.value ?? '')
      }}
    >
      <input
        ref={field}
        type="text"
        maxLength={100}
        autocomplete="off"
        spellcheck={false}
        aria-label={t('stage.ask')}
        placeholder={t('stage.ask-placeholder')}
        onKeyDown={event => {
          if (event.key !== 'Escape') return
          event.preventDefault()
          if (answer.peek()) asking.value = false
          else closeQuestion()
        }}
      />
    </form>
  )
}

/** What the map answers, in the place of the caption. */
export function AnswerCaption({ of: { question, lines, keys, result } }: { of: Answer }) {
  const named = keys.flatMap(key => lookUp(key)?.feature ?? [])
  return (
    <article class="caption answer" aria-live="polite">
      <h1>{question}</h1>
      <div class="told">
        {lines.map(line => (
          <p key={line}>{line}</p>
        ))}
        {result ? (
          <Worked result={result} />
        ) : (
          named.slice(0, listed).map(feature => (
            <p class="told-item" key={feature.properties.id}>
              {nameOf(feature)}
            </p>
          ))
        )}
        {!result && named.length > listed && <p>{t('stage.more', { count: named.length - listed })}</p>}
        <p class="answer-hint">{t('stage.back')}</p>
      </div>
    </article>
  )
}

function Worked({ result }: { result: NonNullable<Answer['result']> }) {
  const state = stateOf(result)
  const outcome = state && 'outcome' in state ? state.outcome : null
  useEffect(() => {
    const extent = outcome && union(outcome.features.map(boundsOf))
    if (extent) goTo(roomy(extent))
  }, [outcome])
  if (!state || 'share' in state) return <p role="status">{t('tools.working')}</p>
  if ('reason' in state) return <p>{inLang(state.reason)}</p>
  return state.outcome.sentences.slice(0, 2).map(sentence => <p key={sentence.zh}>{inLang(sentence)}</p>)
}
