import { z } from 'zod'

/**
 * The source of an invented page, eval/corpus/content/<page>.json: its ground truth in the shape of
 * `galley-articles/1`, and how it is printed. Articles and unassigned pieces of `layout` go with those of the ground
 * truth by place. eval/corpus/README.md tells what each setting is for.
 */
const BLOCK_KINDS = ['lead', 'subhead', 'paragraph', 'verse', 'caption', 'credit'] as const

const byline = z.object({
  name: z.string(),
  role: z.string().optional(),
  organisation: z.string(),
  title: z.string(),
})

const article = z.object({
  kicker: z.string(),
  headline: z.string(),
  subheadline: z.string(),
  bylines: z.array(byline),
  dateline: z.string(),
  blocks: z.array(z.object({ kind: z.enum(BLOCK_KINDS), text: z.string().min(1) })),
})

const unassigned = z.object({ kind: z.enum(['furniture', 'label']), text: z.string().min(1) })

/** An article's id, articles one below the other (`v`), or side by side (`h`) with their shares of the width. */
export type Tree = string | { readonly v: readonly Tree[] } | { readonly h: readonly Tree[]; w: number[] }
const tree: z.ZodType<Tree> = z.lazy(() =>
  z.union([
    z.string(),
    z.object({ v: z.array(tree) }),
    z
      .object({ h: z.array(tree), w: z.array(z.number().positive()) })
      .refine(({ h, w }) => h.length === w.length, 'as many widths as columns are wanted'),
  ]),
)

const articleSetting = z.object({
  id: z.string().regex(/^[a-z]\w*$/i),
  cols: z.number().int().min(1).max(6).default(1),
  /** Where the byline stands: lines of its own, before the first paragraph's words, after the last one's, nowhere. */
  byline: z.enum(['line', 'prefix', 'suffix', 'none']),
  print: z.array(z.string()).default([]),
  dateline_print: z.string().optional(),
  headline_lines: z.array(z.string()).default([]),
  /** Numbers of the headline lines that are letter-spaced. */
  spaced: z.array(z.number().int()).default([]),
  size: z.number().optional(),
  photo: z.enum(['top', 'inline']).optional(),
  boxed: z.boolean().default(false),
  dropcap: z.boolean().default(false),
  /** A jump line: `u` is the number of its piece among the unassigned. */
  jump: z.object({ at: z.enum(['start', 'end']), u: z.number().int() }).optional(),
  pull: z.object({ u: z.number().int() }).optional(),
})

const layout = z.object({
  lang: z.enum(['zh-Hans', 'zh-Hant', 'en']),
  paper: z.string(),
  /** Of the sheet, in CSS pixels. */
  width: z.number(),
  /** Size of the body type and its leading, in pixels and as a factor. */
  body: z.number(),
  lh: z.number(),
  face: z.enum(['serif', 'kai', 'sans', 'serif-tc', 'en', 'en2']),
  /** Captions are drawn twice, as a shadow. */
  overlay: z.boolean().default(false),
  /** Punctuation is squeezed where two marks meet. */
  trim: z.boolean().default(false),
  seed: z.number().int(),
  /** How the flow variant is read: pdftotext's default, which eats hyphens at line ends, or from its boxes. */
  flow: z.enum(['default', 'bbox']).default('default'),
  no_real_hyphen_eol: z.boolean().default(false),
  ragged: z.boolean().default(false),
  dom_order: z.enum(['shuffled', 'page']).default('shuffled'),
  /** 0: first lines are not indented. */
  indent: z.literal(0).optional(),
  gaps: z.enum(['none', 'all', 'mixed']).default('mixed'),
  ocr: z.boolean().default(false),
  tree,
  unassigned: z.array(z.object({ pos: z.enum(['top', 'bottom', 'vert', 'side', 'article']) })),
  articles: z.array(articleSetting),
})

const content = z
  .object({
    format: z.literal('galley-articles/1'),
    source: z.object({ name: z.string() }),
    articles: z.array(article).min(1),
    unassigned: z.array(unassigned),
    layout,
  })
  .refine(
    (page) => page.articles.length === page.layout.articles.length,
    'a setting for each article is wanted',
  )
  .refine(
    (page) => page.unassigned.length === page.layout.unassigned.length,
    'a place for each unassigned piece is wanted',
  )

export type Content = z.infer<typeof content>
export type ContentArticle = Content['articles'][number]
export type ContentBlock = ContentArticle['blocks'][number]
export type ArticleSetting = Content['layout']['articles'][number]
export type Layout = Content['layout']
export type Language = Layout['lang']

/** Throws, naming the file and the place in it, when it is not in the shape. */
export function contentOf(name: string, json: string): Content {
  const read = content.safeParse(JSON.parse(json))
  if (!read.success) throw new Error(`${name}: ${z.prettifyError(read.error)}`)
  return read.data
}
