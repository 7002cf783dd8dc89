import type { ComponentChildren } from 'preact'
import type { Ref } from '../../geo/types.ts'
import { lang, plan } from '../../state/store.ts'
import { clauseText, findClause, groupTitle, shortTitle } from '../clause.ts'
import { t } from '../words.ts'
import { ClauseLink } from './ClauseLink.tsx'

/** A part of the card under its own heading. */
export function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="part">
      <h3>{title}</h3>
      {children}
    </section>
  )
}

const bases = ['document', 'gazetteer', 'openstreetmap', 'common-knowledge', 'drawn', 'standard'] as const

/** What a position, a speed or a status rests on; an unknown word stands as it is. */
export const basisTitle = (word: string) => {
  const basis = bases.find(b => b === word)
  return basis ? t(`basis.${basis}`) : word
}

/** The clause, or other basis, of a single fact. */
export function Source({ of }: { of: Ref | string }) {
  if (typeof of === 'string') return <small class="source">{basisTitle(of)}</small>
  const { catalogue } = plan.value
  const clause = findClause(catalogue, of)
  const { place, title } = clauseText(lang.value, of.at, clause)
  // The plan itself stands first and goes without saying.
  const document = catalogue.documents.find((d, i) => i > 0 && d.id === of.doc)
  const words = [
    place,
    of.group && groupTitle(lang.value, clause, of.group),
    document && shortTitle(lang.value, document),
  ]
  return (
    <small class="source">
      <ClauseLink of={of} title={title}>
        {words.filter(Boolean).join(' · ')}
      </ClauseLink>
    </small>
  )
}
