import '../../../styles/notes.css'
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { chapter, lang, story } from '../../state/store.ts'
import { enter } from '../../state/story.ts'
import { Icon } from '../Icon.tsx'
import { Told } from '../story/Told.tsx'
import { inLang, t } from '../words.ts'
import { useStageKeys } from './keys.ts'
import { blank, jump, step } from './stage.ts'
import { keepInStep } from './sync.ts'

/** The presenter's window: the map as the wall shows it, what to say, what comes next, and how long it has taken. */
export function Notes() {
  useStageKeys()
  useEffect(keepInStep, [])
  useEffect(() => {
    const [first] = story.peek()
    if (!chapter.peek() && first) enter(first.slug)
  }, [story.value])
  const chapters = story.value
  const now = chapter.value
  const place = now ? chapters.indexOf(now) : -1
  const next = chapters[place + 1]
  const notes = now?.notes[lang.value] ?? []
  return (
    <main class="notes-window">
      <section class="notes-said" aria-live="polite">
        <p class="story-place">{t('story.place', { number: place + 1, count: chapters.length })}</p>
        <h1>{now ? inLang(now.title) : ''}</h1>
        {notes.length ? <Told blocks={notes} /> : <p>{t('stage.no-notes')}</p>}
      </section>
      <section class="notes-next" aria-label={t('stage.coming')}>
        <h2>{t('stage.coming')}</h2>
        {next ? (
          <>
            <h3>{inLang(next.title)}</h3>
            <Told blocks={next.body[lang.value].slice(0, 1)} />
          </>
        ) : (
          <p>{t('stage.end')}</p>
        )}
      </section>
      <div class="notes-steps">
        <button type="button" class="button" disabled={place <= 0} onClick={() => step(-1)}>
          <Icon name="back" />
          {t('story.before')}
        </button>
        <button type="button" class="button primary" disabled={!next} onClick={() => step(1)}>
          {t('story.next')}
        </button>
        <button
          type="button"
          class="button"
          aria-pressed={blank.value === 'black'}
          onClick={() => {
            blank.value = blank.value ? null : 'black'
          }}
        >
          {t('stage.black')}
        </button>
        <Timer />
      </div>
      <nav class="notes-jump" aria-label={t('story.contents')}>
        <ol class="chapters">
          {chapters.map(({ slug, title }, i) => (
            <li key={slug}>
              <button type="button" aria-current={i === place ? 'step' : undefined} onClick={() => jump(i)}>
                {inLang(title)}
              </button>
            </li>
          ))}
        </ol>
      </nav>
    </main>
  )
}

const two = (value: number) => String(value).padStart(2, '0')
const clock = (seconds: number) => `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`

/** How long it has taken, and what time it is. */
function Timer() {
  const start = useSignal(Date.now())
  const now = useSignal(Date.now())
  useEffect(() => {
    const timer = setInterval(() => {
      now.value = Date.now()
    }, 500)
    return () => clearInterval(timer)
  }, [])
  const time = new Date(now.value)
  return (
    <p class="notes-timer">
      <strong role="timer">{clock(Math.max(0, Math.floor((now.value - start.value) / 1000)))}</strong>
      <button
        type="button"
        class="quiet-button"
        onClick={() => {
          start.value = Date.now()
        }}
      >
        {t('stage.restart')}
      </button>
      <span>
        {two(time.getHours())}:{two(time.getMinutes())}
      </span>
    </p>
  )
}
