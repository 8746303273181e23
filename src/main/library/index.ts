export { openLibrary } from './open-library.ts'
export type { Library, NewPage } from './library.ts'
