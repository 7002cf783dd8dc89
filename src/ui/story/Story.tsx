import '../../../styles/story.css'
import { chapter, lang, story } from '../../state/store.ts'
import { enter, leave, present } from '../../state/story.ts'
import { Icon } from '../Icon.tsx'
import { inLang, t } from '../words.ts'
import { ChapterFigures } from './ChapterFigures.tsx'
import { HandoutButton } from './HandoutButton.tsx'
import { Problems } from './Problems.tsx'
import { Told } from './Told.tsx'

/** The plan told chapter by chapter: each is a view of the map, with a few words. */
export function Story() {
  const chapters = story.value
  if (!chapters.length) return <p class="story">{t('story.none')}</p>
  const now = chapter.value
  const place = now ? chapters.indexOf(now) : -1
  const before = chapters[place - 1]
  const next = chapters[place + 1]
  return (
    <div class="story">
      <div class="story-steps">
        <button
          type="button"
          class="button primary"
          onClick={() => {
            if (!now && chapters[0]) enter(chapters[0].slug)
            present(true)
          }}
        >
          <Icon name="full" />
          {t('story.start')}
        </button>
        <HandoutButton />
      </div>
      {now && (
        <article aria-labelledby="chapter-title">
          <p class="story-place">{t('story.place', { number: place + 1, count: chapters.length })}</p>
          <h2 id="chapter-title">{inLang(now.title)}</h2>
          <Problems chapter={now} />
          <Told blocks={now.body[lang.value]} />
          <ChapterFigures ids={now.figures} />
          <p class="story-steps">
            <button
              type="button"
              class="button"
              disabled={!before}
              onClick={() => before && enter(before.slug)}
            >
              <Icon name="back" />
              {t('story.before')}
            </button>
            <button type="button" class="button" disabled={!next} onClick={() => next && enter(next.slug)}>
              {t('story.next')}
            </button>
            <button type="button" class="quiet-button" onClick={leave}>
              {t('story.leave')}
            </button>
          </p>
        </article>
      )}
      <nav aria-label={t('story.contents')}>
        <ol class="chapters">
          {chapters.map(({ slug, title }) => (
            <li key={slug}>
              <button
                type="button"
                aria-current={slug === now?.slug ? 'step' : undefined}
                onClick={() => enter(slug)}
              >
                {inLang(title)}
              </button>
            </li>
          ))}
        </ol>
      </nav>
    </div>
  )
}
