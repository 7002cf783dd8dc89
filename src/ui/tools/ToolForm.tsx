import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { forms } from '../../analysis/forms.ts'
import type { Field, Params } from '../../analysis/tool.ts'
import type { Text } from '../../geo/types.ts'
import { picking } from '../../state/store.ts'
import { Icon } from '../Icon.tsx'
import { inLang, t } from '../words.ts'
import { type Draft, draft } from './draft.ts'
import { Input } from './Fields.tsx'
import { submit, working, workingState } from './outcomes.ts'
import { drawDraft } from './picking.ts'
import { fieldTitle, placesIn, toolAbout, toolTitle } from './words.ts'

const applies = ({ when }: Field, fields: readonly Field[], params: Params) =>
  Object.entries(when ?? {}).every(([name, values]) => {
    const other = fields.find(field => field.name === name)
    return values.includes(params[name] || (other?.kind === 'choice' ? other.preset : ''))
  })

/** Only what applies and was filled in: the link stays short. */
const given = (fields: readonly Field[], params: Params): Params =>
  Object.fromEntries(
    fields.flatMap(field => {
      const value = params[field.name]?.trim()
      return value && applies(field, fields, params) ? [[field.name, value]] : []
    }),
  )

/** Asks a tool's parameters. What cannot be answered says why, and leaves all results as they are. */
export function ToolForm({ tool, params, edits }: Draft) {
  const fields = forms[tool]
  const reason = useSignal<Text | null>(null)
  const shown = fields.filter(field => applies(field, fields, params))
  const change = (name: string, value: string) => {
    reason.value = null
    draft.value = {
      ...(draft.peek() ?? { tool }),
      params: { ...draft.peek()?.params, [name]: value },
    } as Draft
  }
  useEffect(() => {
    drawDraft(
      shown
        .filter(
          ({ kind }) => kind === 'place' || kind === 'places' || kind === 'source' || kind === 'boundary',
        )
        .flatMap(({ name }) => placesIn(params, name)),
    )
  }, [params])
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    // On a phone the form opens below the fold.
    form.current?.focus({ preventScroll: true })
    form.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  useEffect(
    () => () => {
      drawDraft([])
      picking.value = null
    },
    [],
  )
  const run = async (event: Event) => {
    event.preventDefault()
    // Enter asks, too, while the button is away.
    if (working.peek()) return
    picking.value = null
    reason.value = await submit({ ...edits, tool, params: given(fields, params) })
    const open = draft.peek()
    if (!reason.value && open?.tool === tool && open.edits?.id === edits?.id) draft.value = null
  }
  const row = (field: Field) => (
    <fieldset class="tool-field" key={field.name}>
      <legend>
        {fieldTitle(tool, field.name)}
        {'optional' in field && <small> {t('tools.optional')}</small>}
      </legend>
      <Input
        tool={tool}
        field={field}
        value={params[field.name] ?? ''}
        onChange={value => change(field.name, value)}
      />
    </fieldset>
  )
  const assumptions = shown.filter(field => field.assumption)
  return (
    <form ref={form} tabIndex={-1} class="tool-form" onSubmit={run} aria-label={toolTitle(tool)} noValidate>
      <button
        type="button"
        class="quiet-button"
        onClick={() => {
          const state = workingState()
          if (state && 'share' in state) state.cancel()
          draft.value = null
        }}
      >
        <Icon name="back" />
        {t('tools.back')}
      </button>
      <h3>{toolTitle(tool)}</h3>
      <p class="tool-hint">{toolAbout(tool)}</p>
      {shown.filter(field => !field.assumption).map(row)}
      {assumptions.length > 0 && (
        <details>
          <summary>{t('tools.adjust')}</summary>
          {assumptions.map(row)}
        </details>
      )}
      {reason.value && (
        <p class="tool-reason" role="alert">
          <Icon name="warn" />
          {inLang(reason.value)}
        </p>
      )}
      <Submit edits={edits?.id} />
    </form>
  )
}

function Submit({ edits }: { edits: string | undefined }) {
  const state = workingState()
  if (state && 'share' in state)
    return (
      <p class="tool-working" role="status">
        <Working share={state.share} />
        <button type="button" class="button" onClick={state.cancel}>
          {t('tools.cancel')}
        </button>
      </p>
    )
  return (
    <button type="submit" class="button primary">
      {edits ? t('tools.update', { id: edits }) : t('tools.run')}
    </button>
  )
}

export function Working({ share }: { share: number }) {
  return (
    <>
      <progress max={1} value={share || undefined} />
      {share ? t('tools.working-share', { percent: Math.round(share * 100) }) : t('tools.working')}
    </>
  )
}
