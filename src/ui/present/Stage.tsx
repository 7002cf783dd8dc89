import { useEffect } from 'preact/hooks'
import { chapter, plan, story } from '../../state/store.ts'
import { enter } from '../../state/story.ts'
import { MapStrip } from '../MapStrip.tsx'
import { inLang, t } from '../words.ts'
import { Caption } from './Caption.tsx'
import { Code } from './Code.tsx'
import { Dashboard } from './Dashboard.tsx'
import { Keys } from './Keys.tsx'
import { useStageKeys } from './keys.ts'
import { Pointer } from './Pointer.tsx'
import { AnswerCaption, Question } from './Question.tsx'
import { answer, asking, followChapter } from './question.ts'
import { StageLegend } from './StageLegend.tsx'
import { Swipe } from './Swipe.tsx'
import {
  blank,
  codeShown,
  dashboard,
  followPlaying,
  followTextSize,
  followTouches,
  jump,
  keysShown,
  legendShown,
  placeNow,
  playing,
} from './stage.ts'
import { keepInStep } from './sync.ts'

/** The map for a room: no panels, what is said in large type, the legend of what is on, how far the story has come. */
export function Stage() {
  useStageKeys()
  useEffect(() => {
    // Without a chapter there would be nothing to say.
    const [first] = story.peek()
    if (!chapter.peek() && first) enter(first.slug)
  }, [story.value])
  useEffect(() => {
    const ends = [followChapter(), followTextSize(), followPlaying(), followTouches(), keepInStep()]
    return () => {
      for (const end of ends) end()
    }
  }, [])
  return (
    <div class="room">
      <div class="stage-side" data-place={chapter.value?.caption ?? 'left'}>
        {answer.value ? (
          <AnswerCaption of={answer.value} />
        ) : chapter.value ? (
          <Caption key={chapter.value.slug} chapter={chapter.value} />
        ) : (
          <h1 class="stage-title">{inLang(plan.value.catalogue.title)}</h1>
        )}
        {legendShown.value && <StageLegend />}
      </div>
      <Swipe />
      {dashboard.value && <Dashboard />}
      <Progress />
      <MapStrip />
      {asking.value && <Question />}
      <Pointer />
      {codeShown.value && <Code />}
      {keysShown.value && <Keys />}
      {blank.value && (
        <button
          type="button"
          class="blank"
          data-colour={blank.value}
          aria-label={t('stage.unblank')}
          onClick={() => {
            blank.value = null
          }}
        />
      )}
    </div>
  )
}

/** One mark for each chapter, to be pressed. */
function Progress() {
  const chapters = story.value
  const place = placeNow()
  return (
    <nav class="stage-progress" aria-label={t('story.contents')}>
      {chapters.map(({ slug, title }, i) => (
        <button
          type="button"
          key={slug}
          aria-current={i === place ? 'step' : undefined}
          aria-label={`${i + 1} ${inLang(title)}`}
          title={inLang(title)}
          data-past={i < place}
          onClick={() => jump(i)}
        />
      ))}
      <span>{t('story.place', { number: place + 1, count: chapters.length })}</span>
      {playing.value && <span>{t(playing.value === 'once' ? 'stage.play' : 'stage.loop')}</span>}
    </nav>
  )
}
