/** Everything that is loaded for presenting. */
import '../../../styles/present.css'

export { Notes } from './Notes.tsx'
export { Stage } from './Stage.tsx'
