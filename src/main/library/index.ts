export type { Library, NewPage } from './library.ts'
export { openLibrary } from './open-library.ts'
