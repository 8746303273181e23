import type { Layout } from '../content.ts'

interface Faces {
  readonly body: string
  readonly head: string
}

/** One font for all of a text: pdftotext throws digits of another one out of their lines. */
const FACES: Readonly<Record<Layout['face'], Faces>> = {
  serif: { body: 'Noto Serif CJK SC', head: 'Noto Sans CJK SC' },
  kai: { body: 'Noto Serif CJK SC', head: 'Noto Serif CJK SC' },
  sans: { body: 'Noto Sans CJK SC', head: 'Noto Sans CJK SC' },
  'serif-tc': { body: 'Noto Serif CJK TC', head: 'Noto Serif CJK TC' },
  en: { body: 'Liberation Serif', head: 'Liberation Serif' },
  en2: { body: 'Liberation Serif', head: 'Liberation Sans' },
}

export const headFace = (layout: Layout): string => FACES[layout.face].head

/** The sheet's styles. Lines of English are broken by us: the browser has no dictionary for hyphens. */
export function sheetCss(layout: Layout): string {
  const { body, head } = FACES[layout.face]
  const trim = layout.trim ? 'normal' : 'space-all'
  const indent = layout.indent === 0 ? '0' : layout.lang === 'en' ? '1em' : '2em'
  return `
* { box-sizing: border-box }
body { margin: 0; background: #fff; color: #000; font: ${layout.body}px/${layout.lh} "${body}", serif; text-spacing-trim: ${trim} }
.article { position: absolute }
.article.boxed { border: 1px solid #000; padding: 8px 10px }
.kicker, .headline, .subheadline, .subhead, .label { font-family: "${head}", sans-serif }
.kicker { font-size: 1.15em; margin-bottom: 3px }
.headline { font-weight: 700; line-height: 1.22; margin-bottom: 5px }
.headline .spaced { word-spacing: .3em }
.subheadline { font-size: 1.12em; margin-bottom: 6px }
.wide .kicker, .wide .headline, .wide .subheadline { text-align: center }
.byline { font-size: .93em; margin: 2px 0 12px }
.lead { font-size: 1.12em; font-weight: 700; margin-bottom: 10px; padding: 5px 0; border: solid #888; border-width: 1px 0 }
.columns { text-align: justify; text-justify: inter-character }
.columns > * { position: relative }
p { margin: 0; text-indent: ${indent}; overflow-wrap: anywhere }
.subhead { font-weight: 700; text-align: center; margin: .45em 0; break-after: avoid }
.verse { white-space: pre-line; text-align: left; margin: .4em 0 .4em 1em; break-inside: avoid }
.verse.signature { text-align: right; margin-right: .5em }
.jump { margin-left: 2em }
.picture { margin-bottom: 8px; break-inside: avoid }
.photo { display: block; width: 100%; border: 1px solid #777 }
.caption { font: .9em/1.4 "${body}"; margin-top: 4px; text-align: left }
.caption span + span { margin-left: .6em }
.overlay { text-shadow: .4px .4px 0 #000 }
.furniture { position: absolute; display: flex; justify-content: space-between; align-items: flex-end; font-size: 12px }
.furniture span { white-space: pre }
.rule { position: absolute; height: 1px; background: #555 }
.label { position: absolute; writing-mode: vertical-rl; padding: 6px 2px; background: #ddd; font-weight: 700; font-size: 20px; letter-spacing: 3px }
.zh { word-spacing: .09em }
.en, .en * { font-kerning: none; font-variant-ligatures: none; hyphens: none }
.en .columns { text-justify: inter-word }
.en .line { display: block; white-space: nowrap; text-align: justify; text-align-last: justify }
.en .line.first { padding-left: ${indent} }
.en .line.last, .en .ragged .line { text-align: left; text-align-last: left }
.en .kicker { font-size: .9em; font-weight: 700 }
.en .byline { line-height: 1.3 }
.en .subhead { font-size: .92em }
.en .jump { font-size: .92em; font-style: italic; margin: .4em 0 }
.cap { float: left; width: .8em; margin: .06em .08em 0 0; font-size: 3.4em; line-height: .8; font-weight: 700 }
.pull { margin: 8px 0; padding: 6px 0; border: solid #000; border-width: 2px 0; font: italic 1.5em/1.2 "${body}"; text-align: left; break-inside: avoid }
`
}
