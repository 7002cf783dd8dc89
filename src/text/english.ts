/** Brings the English words of the first picture: most readers of it never need them. */
import { en } from './en.ts'
import { addMessages } from './messages.ts'

addMessages({ en })
