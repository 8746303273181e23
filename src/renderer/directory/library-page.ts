/** What the library shows one of: a tab each, in this order. */
export const LIBRARY_PAGES = ['articles', 'pages', 'sections', 'people', 'statistics', 'trash'] as const
export type LibraryPage = (typeof LIBRARY_PAGES)[number]
