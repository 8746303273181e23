/** The floors of the house: each imports only from those below it (ARCHITECTURE.md). */
const floor = (name, from, to, why) => ({
  name,
  comment: why,
  severity: 'error',
  from: { path: from, pathNot: '\\.test\\.tsx?$' },
  to,
})

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    floor(
      'core-is-pure',
      '^src/core',
      { pathNot: '^(src/core|node_modules/(diff|opencc-js)/)' },
      'core knows no Node, no Electron, and no package but diff, which is as pure, and tables of characters',
    ),
    floor(
      'shared-is-small',
      '^src/shared',
      { pathNot: '^(src/(core|shared)|node_modules/(zod|i18next))' },
      'the wire: core, zod and the language',
    ),
    floor(
      'files-know-no-electron',
      '^src/files',
      { path: '^(src/(main|renderer|preload|cli)|node_modules/(electron|react|lexical))' },
      'files serve main and the command',
    ),
    floor(
      'ocr-knows-no-electron',
      '^src/ocr',
      { path: '^(src/(main|renderer|preload|cli|files/(?!pdf/))|node_modules/(electron|react|lexical))' },
      'OCR serves main and the command, each in a process of its own; it draws PDFs of scans by files/pdf',
    ),
    floor(
      'main-knows-no-renderer',
      '^src/main',
      { path: '^(src/(renderer|preload|cli)|node_modules/(react|lexical|@lexical))' },
      'only the contract joins them',
    ),
    floor(
      'renderer-knows-no-main',
      '^src/renderer',
      { path: '^(src/(main|preload|cli|files|ocr)|node_modules/(electron|better-sqlite3))' },
      'only the contract joins them',
    ),
    floor(
      'cli-knows-no-electron',
      '^src/cli',
      { path: '^(src/(main/(?!library/|start/folders\\.ts)|renderer|preload)|node_modules/electron)' },
      'the command runs without a desktop; the library is the desk’s own',
    ),
    floor(
      'library-knows-no-electron',
      '^src/main/(library/|start/folders\\.ts)',
      { path: '^(src/(main/(?!library/)|renderer|preload|cli)|node_modules/electron)' },
      'the library serves main and the command',
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.tools.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js'],
    },
    exclude: { path: '(^out|^dist)/' },
  },
}
