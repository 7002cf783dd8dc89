/** Brings the words of what is loaded after the map. */
import { laterEn } from './later-en.ts'
import { laterZh } from './later-zh.ts'
import { addMessages } from './messages.ts'

addMessages({ zh: laterZh, en: laterEn })
