import type { PlanFeature } from '../../geo/types.ts'
import { lang, lookUp, plan } from '../../state/store.ts'
import { keyOfId } from '../slices.ts'
import { inLang, listed, nameOf, t, termTitle } from '../words.ts'
import { Fact } from './Fact.tsx'
import { basisTitle } from './Part.tsx'

/** Districts by adcode, zones by their id among the parks. */
const districtName = (code: string) => {
  if (code === 'outside') return t('facts.outside')
  const district = plan.value.layers.flatMap(l => l.features).find(f => f.properties.adcode === code)
  const found = district ?? lookUp(keyOfId.value.get(code) ?? null)?.feature
  return found ? nameOf(found) : code
}

export function Facts({ feature: { properties } }: { feature: PlanFeature }) {
  const { classes, sectors } = plan.value.catalogue
  const { structure, role, mode, number, designSpeed, designSpeedBasis, designSpeedNote } = properties
  const { districts = [], sector, parts = [] } = properties
  const rows = [
    properties.seat && (
      <Fact name={t('facts.seat')}>
        {lang.value === 'zh' ? properties.seat : (properties.seatEn ?? properties.seat)}
      </Fact>
    ),
    properties.adcode && <Fact name={t('facts.adcode')}>{properties.adcode}</Fact>,
    structure && (
      <Fact name={t('facts.structure')}>
        <span lang="zh-CN">{structure}</span>
      </Fact>
    ),
    role && <Fact name={t('facts.role')}>{role}</Fact>,
    mode && (
      <Fact name={t('facts.mode')}>
        {t(`mode.${mode}`)}
        {properties.class && ` · ${termTitle(classes, properties.class)}`}
      </Fact>
    ),
    properties.line && (
      <Fact name={t('facts.lines')}>
        {listed(properties.line.map(number => t('facts.line', { number })))}
      </Fact>
    ),
    number && <Fact name={t('facts.number')}>{number}</Fact>,
    designSpeed && (
      <Fact name={t('facts.speed')}>
        <strong>{designSpeed} km/h</strong>
        {designSpeedBasis && <small class="source">{basisTitle(designSpeedBasis)}</small>}
        {designSpeedNote && <small class="remark">{inLang(designSpeedNote)}</small>}
      </Fact>
    ),
    sector && <Fact name={t('facts.sector')}>{termTitle(sectors, sector)}</Fact>,
    districts.length > 0 && <Fact name={t('facts.districts')}>{listed(districts.map(districtName))}</Fact>,
    parts.length > 0 && (
      <Fact name={t('facts.parts')}>
        {listed(parts.map(p => (lang.value === 'zh' ? p.name : (p.nameEn ?? p.name))))}
      </Fact>
    ),
  ].filter(Boolean)
  return rows.length > 0 ? <dl class="facts">{rows}</dl> : null
}
