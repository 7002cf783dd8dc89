import type { Block, Span } from '../../geo/story.ts'
import { lookUp } from '../../state/store.ts'
import { choose } from '../actions.ts'
import { readClause } from '../reading/chosen.ts'

function Run({ text, strong, clause, feature }: Span) {
  const words = strong ? <strong>{text}</strong> : text
  if (clause)
    return (
      <button type="button" class="link-button" onClick={() => readClause(clause)}>
        {words}
      </button>
    )
  if (feature && lookUp(feature))
    return (
      <button type="button" class="link-button" onClick={event => choose(feature, event.currentTarget)}>
        {words}
      </button>
    )
  return <>{words}</>
}

const opening = /[（(“]*$/
const closing = /^[）)”，。；：、,.;:]*/
const isLink = (span: Span | undefined) => Boolean(span?.clause || span?.feature)

/** A line may break on either side of a button: brackets and stops go with the link that they touch. */
function Runs({ spans }: { spans: Span[] }) {
  return spans.map((span, at) => {
    const [before, after] = [spans[at - 1], spans[at + 1]]
    if (isLink(span))
      return (
        <span key={at} class="told-link">
          {!isLink(before) && before?.text.match(opening)?.[0]}
          <Run {...span} />
          {!isLink(after) && after?.text.match(closing)?.[0]}
        </span>
      )
    const rest = isLink(before) ? span.text.replace(closing, '') : span.text
    return <Run key={at} {...span} text={isLink(after) ? rest.replace(opening, '') : rest} />
  })
}

/** What a chapter says. */
export function Told({ blocks }: { blocks: Block[] }) {
  return (
    <div class="told">
      {blocks.map(({ kind, spans }, i) => (
        <p key={i} class={kind === 'item' ? 'told-item' : undefined}>
          <Runs spans={spans} />
        </p>
      ))}
    </div>
  )
}
