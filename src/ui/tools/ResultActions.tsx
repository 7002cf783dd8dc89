import { useSignal } from '@preact/signals'
import type { Outcome } from '../../analysis/tool.ts'
import type { ResultSpec } from '../../state/results.ts'
import { Icon, type IconName } from '../Icon.tsx'
import { t } from '../words.ts'
import { editResult } from './draft.ts'
import { nextColour } from './look.ts'
import { changeResult, goToOutcome, removeResult } from './outcomes.ts'
import { saveOutcome } from './take-away.ts'

function Action({ icon, title, onClick }: { icon: IconName; title: string; onClick: () => void }) {
  return (
    <button type="button" class="icon-button" aria-label={title} title={title} onClick={onClick}>
      <Icon name={icon} />
    </button>
  )
}

export function ResultActions({ spec, outcome }: { spec: ResultSpec; outcome: Outcome | null }) {
  const saving = useSignal(false)
  const { id, hidden } = spec
  return (
    <footer>
      <Action
        icon={hidden ? 'hidden' : 'eye'}
        title={t(hidden ? 'tools.show' : 'tools.hide')}
        onClick={() => changeResult(id, { hidden: hidden ? undefined : true })}
      />
      {outcome && <Action icon="target" title={t('tools.zoom')} onClick={() => goToOutcome(outcome)} />}
      <Action
        icon="brush"
        title={t('tools.colour')}
        onClick={() => changeResult(id, { colour: nextColour(spec) })}
      />
      <Action icon="edit" title={t('tools.edit')} onClick={() => editResult(spec)} />
      {outcome && (
        <button
          type="button"
          class="icon-button"
          aria-label={t('tools.save')}
          title={t('tools.save')}
          aria-expanded={saving.value}
          onClick={() => {
            saving.value = !saving.value
          }}
        >
          <Icon name="save" />
        </button>
      )}
      <Action icon="bin" title={t('tools.remove')} onClick={() => removeResult(id)} />
      {saving.value && outcome && (
        <p class="result-save">
          <button type="button" class="quiet-button" onClick={() => saveOutcome(spec, outcome, 'csv')}>
            {t('catalogue.csv')}
          </button>
          <button type="button" class="quiet-button" onClick={() => saveOutcome(spec, outcome, 'geojson')}>
            {t('catalogue.geojson')}
          </button>
        </p>
      )}
    </footer>
  )
}
