import type { ComponentChildren } from 'preact'
import { isMapped } from '../../find/items.ts'
import type { Hit, Reason } from '../../find/search.ts'
import type { PlanFeature } from '../../geo/types.ts'
import { lang, lookUp, plan } from '../../state/store.ts'
import { quantity } from '../../text/quantity.ts'
import { shortTitle } from '../clause.ts'
import { districtName } from '../district.ts'
import { Icon } from '../Icon.tsx'
import { indicators } from '../indicators.ts'
import { nodeText, outline } from '../reading/chosen.ts'
import { htmlLang, inLang, layerTitle, listed, nameOf, t, termTitle } from '../words.ts'
import { result } from './engine.ts'
import { Marked } from './Marked.tsx'

const hasHan = (text: string) => /\p{Script=Han}/u.test(text)

/** A text that the option shows anyway, with what was found in it marked, and the reasons that this accounts for. */
function markedIn(shown: string, reasons: Reason[]) {
  const own = reasons.filter(({ text }) => shown.includes(text))
  const ranges = own.flatMap(({ text, ranges }) =>
    ranges.map(([start, end]): [number, number] => [start + shown.indexOf(text), end + shown.indexOf(text)]),
  )
  return { own, node: <Marked text={shown} ranges={ranges.sort((a, b) => a[0] - b[0])} /> }
}

interface Props {
  hit: Hit
  id: string
  active: boolean
  onChoose: () => void
}

export function Option({ hit, ...option }: Props) {
  const { opens } = hit.entry
  if ('feature' in opens) return <FeatureOption hit={hit} feature={opens.feature} {...option} />
  if ('clause' in opens) return <ClauseOption hit={hit} clause={opens.clause} {...option} />
  return <FigureOption hit={hit} figures={opens.figures} {...option} />
}

function Row({
  name,
  about,
  reasons,
  icon,
  ...option
}: {
  name: string
  about: string
  reasons: Reason[]
  icon?: ComponentChildren
} & Omit<Props, 'hit'> & { 'data-feature'?: string; 'data-clause'?: string; 'data-figure'?: string }) {
  const { active, onChoose, ...attributes } = option
  const title = markedIn(name, reasons)
  const rest = reasons.filter(reason => !title.own.includes(reason))
  const meta = markedIn(about, rest)
  const why = rest.filter(reason => !meta.own.includes(reason))
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the active option.
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the field's.
    <div {...attributes} role="option" aria-selected={active} onClick={onChoose}>
      <span class="option-name">
        <span>{title.node}</span>
        {icon}
      </span>
      <span class="option-about">{meta.node}</span>
      {why.map(({ field, text, ranges }) => (
        <span class="option-why" key={text}>
          {t(`search.why.${field}`)}{' '}
          <span lang={lang.value === 'en' && hasHan(text) ? htmlLang.zh : undefined}>
            <Marked text={text} ranges={ranges} cut />
          </span>
        </span>
      ))}
    </div>
  )
}

const isNamesake = (one: PlanFeature, other: PlanFeature | undefined) =>
  other !== undefined && nameOf(one) === nameOf(other)

function FeatureOption({ hit, feature: key, ...option }: Props & { feature: `${string}/${string}` }) {
  const found = lookUp(key)
  if (!found) return null
  const { layer, feature } = found
  const { kind, sector, districts = [], structure } = feature.properties
  const { sectors } = plan.value.catalogue
  const namesake = result.value?.hits.some(
    ({ entry: { opens } }) =>
      'feature' in opens && opens.feature !== key && isNamesake(feature, lookUp(opens.feature)?.feature),
  )
  const also = hit.also.flatMap(({ opens }) => {
    const other = 'feature' in opens && lookUp(opens.feature)
    return other ? [layerTitle(other.layer)] : []
  })
  const about = [
    // Of two that go by one name, what they are comes first; else the kinds of most layers speak for themselves.
    namesake && layerTitle(layer),
    sector ? termTitle(sectors, sector) : termTitle(layer.entry.kinds, kind),
    !namesake && (sector || structure) && layerTitle(layer),
    listed(districts.map(districtName)),
    also.length > 0 && t('search.also', { layers: listed([...new Set(also)]) }),
  ]
  return (
    <Row
      {...option}
      data-feature={key}
      name={nameOf(feature)}
      about={about.filter(Boolean).join(' · ')}
      reasons={hit.reasons}
      icon={
        !isMapped(feature) && (
          <>
            <Icon name="nowhere" />
            <span class="visually-hidden">{t('feature.nowhere')}</span>
          </>
        )
      }
    />
  )
}

function ClauseOption({ hit, clause, ...option }: Props & { clause: string }) {
  const node = outline.value.byId.get(clause)
  const document = plan.value.catalogue.documents.find(({ id }) => id === node?.doc)
  if (!node || !document) return null
  const { place, title } = nodeText(node)
  const box = node.group && node.parent ? nodeText(node.parent).place : undefined
  return (
    <Row
      {...option}
      data-clause={clause}
      name={[place, title].filter(Boolean).join(lang.value === 'zh' ? '　' : ': ')}
      about={[box, shortTitle(lang.value, document), inLang(document.issuer)].filter(Boolean).join(' · ')}
      reasons={hit.reasons}
      icon={<Icon name="text" />}
    />
  )
}

function FigureOption({ hit, figures, ...option }: Props & { figures: string[] }) {
  const all = indicators.value
  const rows = Array.isArray(all) ? all.filter(({ id }) => figures.includes(id)) : []
  const [first] = rows
  if (!first) return null
  const values = rows.map(
    ({ asOf, value, unit }) => `${asOf} ${value === null ? '–' : quantity(lang.value, value, unit)}`,
  )
  return (
    <Row
      {...option}
      data-figure={first.id}
      name={inLang(first.indicator)}
      about={[inLang(first.subject), ...new Set(values)].slice(0, 5).join(' · ')}
      reasons={hit.reasons}
    />
  )
}
