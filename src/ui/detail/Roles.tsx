import type { PlanProperties } from '../../geo/types.ts'
import { plan } from '../../state/store.ts'
import { t, termTitle } from '../words.ts'
import { Part, Source } from './Part.tsx'

export function Roles({ properties: { roles = [] } }: { properties: PlanProperties }) {
  if (roles.length === 0) return null
  return (
    <Part title={t('detail.roles')}>
      <ul class="roles">
        {roles.map(({ role, ref }) => (
          <li key={`${role} ${JSON.stringify(ref)}`}>
            <span>{termTitle(plan.value.catalogue.roles, role)}</span>
            <Source of={ref} />
          </li>
        ))}
      </ul>
    </Part>
  )
}
