import { AlignmentType, LineRuleType, type IParagraphStyleOptions, type IStylesOptions } from 'docx'
import type { TextLanguage } from '#core/export/language-of'

/** The paragraph styles of an article, by the ids that Word knows its own ones by where it has them. */
export type WordStyle =
  | 'Kicker'
  | 'Title'
  | 'Subtitle'
  | 'Byline'
  | 'Lead'
  | 'Heading2'
  | 'BodyText'
  | 'Verse'
  | 'Caption'
  | 'Credit'

interface Script {
  readonly eastAsia: string
  readonly languages: { readonly value: string; readonly eastAsia: string }
}

const SCRIPTS: Readonly<Record<TextLanguage, Script>> = {
  'zh-Hans': { eastAsia: '宋体', languages: { value: 'en-US', eastAsia: 'zh-CN' } },
  'zh-Hant': { eastAsia: '新細明體', languages: { value: 'en-US', eastAsia: 'zh-TW' } },
  en: { eastAsia: '宋体', languages: { value: 'en-US', eastAsia: 'zh-CN' } },
}

/** Two characters: 100 of Word's units each. Word goes by the characters, others by the 24 points. */
const TWO_CHARACTERS = { firstLine: 480, firstLineChars: 200 }
const MUTED = '555555'

/** Sizes are half-points, distances twentieths of a point. */
export function wordStyles(language: TextLanguage): IStylesOptions {
  const { eastAsia, languages } = SCRIPTS[language]
  const isChinese = language !== 'en'
  return {
    default: {
      document: {
        run: {
          font: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia },
          size: isChinese ? 24 : 22,
          language: languages,
        },
        paragraph: { spacing: { line: 360, lineRule: LineRuleType.AUTO } },
      },
      title: style('Title', 'BodyText', {
        run: { size: 44, bold: true },
        paragraph: {
          alignment: AlignmentType.CENTER,
          spacing: { before: 60, after: 60 },
          keepNext: true,
          outlineLevel: 0,
        },
      }),
      heading2: style('heading 2', 'BodyText', {
        run: { size: 26, bold: true },
        paragraph: { spacing: { before: 240, after: 120 }, keepNext: true, outlineLevel: 1 },
      }),
      caption: style('caption', 'BodyText', { run: { size: 20 }, paragraph: { spacing: { before: 120 } } }),
    },
    paragraphStyles: [
      named('Kicker', 'Kicker', {
        run: { size: 28 },
        paragraph: { alignment: AlignmentType.CENTER, keepNext: true },
      }),
      named('Subtitle', 'Subtitle', {
        run: { size: 28 },
        paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 120 } },
      }),
      named('Byline', 'Byline', {
        run: { color: MUTED },
        paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 240 } },
      }),
      named('Lead', 'Lead', {
        run: { bold: true },
        paragraph: { spacing: { after: 180 }, ...(isChinese && { indent: TWO_CHARACTERS }) },
      }),
      named('BodyText', 'Body Text', {
        paragraph: isChinese ? { indent: TWO_CHARACTERS } : { spacing: { after: 120 } },
      }),
      named('Verse', 'Verse', { paragraph: { indent: { left: 480 }, spacing: { before: 120, after: 120 } } }),
      named('Credit', 'Credit', {
        run: { size: 20, color: MUTED },
        paragraph: { alignment: AlignmentType.RIGHT, spacing: { after: 120 } },
      }),
    ],
  }
}

type Looks = Pick<IParagraphStyleOptions, 'run' | 'paragraph'>

const style = (name: string, next: WordStyle, looks: Looks) => ({
  name,
  basedOn: 'Normal',
  next,
  quickFormat: true,
  ...looks,
})

const named = (id: WordStyle, name: string, looks: Looks): IParagraphStyleOptions => ({
  id,
  ...style(name, 'BodyText', looks),
})
