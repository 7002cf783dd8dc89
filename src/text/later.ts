/** Brings the words of what is loaded after the map, and all that are English. */
import { detailEn, detailZh } from './detail.ts'
import './english.ts'
import { laterEn } from './later-en.ts'
import { laterZh } from './later-zh.ts'
import { addMessages } from './messages.ts'
import { offlineEn, offlineZh } from './offline.ts'
import { printEn, printZh } from './print.ts'
import { shareEn, shareZh } from './share.ts'
import { storyEn, storyZh } from './story.ts'
import { toolWords } from './tools.ts'

addMessages({
  zh: { ...laterZh, ...detailZh, ...toolWords.zh, ...storyZh, ...printZh, ...offlineZh, ...shareZh },
  en: { ...laterEn, ...detailEn, ...toolWords.en, ...storyEn, ...printEn, ...offlineEn, ...shareEn },
})
