import type { PlanFeature } from '../../geo/types.ts'
import { lang, plan } from '../../state/store.ts'
import { districtName } from '../district.ts'
import { inLang, listed, t, termTitle } from '../words.ts'
import { Fact } from './Fact.tsx'
import { basisTitle } from './Part.tsx'

export function Facts({ feature: { properties } }: { feature: PlanFeature }) {
  const { classes, sectors } = plan.value.catalogue
  const { structure, mode, number, designSpeed, designSpeedBasis, designSpeedNote } = properties
  const { districts = [], sector, enterprises = [] } = properties
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
    enterprises.length > 0 && <Fact name={t('facts.enterprises')}>{listed(enterprises.map(inLang))}</Fact>,
  ].filter(Boolean)
  return rows.length > 0 ? <dl class="facts">{rows}</dl> : null
}
