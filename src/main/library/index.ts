export { openLibrary } from './opening/open-library.ts'
export type { Library, NewPage } from './library.ts'
