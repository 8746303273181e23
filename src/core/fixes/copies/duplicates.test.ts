import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPage } from '../../read-page.ts'
import { pageOfText } from '../../source/page.ts'
import { SURE } from '../fix.ts'

/** The page as its sure duplicate fixes alone print it. */
function cleaned(text: string): string {
  let out = ''
  let at = 0
  for (const fix of readPage(pageOfText('page', 'page', '', text)).fixes) {
    if (fix.kind !== 'duplicate' || fix.confidence < SURE) continue
    out += text.slice(at, fix.span.from) + fix.replacement
    at = fix.span.to
  }
  return out + text.slice(at)
}

const bare = (text: string): string => text.replace(/[\s\u3000]+/g, '')

const CHINESE = [
  '11月5日，澄江县渡口镇的村民在晾晒玉米、辣椒和柿饼。金秋时节，当地村民利用房前屋后晾晒农作物，处处是“晒秋”图景。',
  '图为消防员在演练高空救援。当日，全县32支队伍参加比武，年龄最小的队员只有19岁。本报记者 陶渡/摄',
  '小学生在老师带领下参观造纸作坊，动手抄纸、晒纸。这项手艺已有400多年历史，去年列入保护名录。',
  '溪口國小的紫藤近日盛開，學童紛紛跑到花下撿花瓣。校方說，花期還有10天左右，假日開放民眾入校。',
  '修復完成的木橋昨日重新開放，居民扶老攜幼走過橋面。（記者陶渡攝）',
]
const ENGLISH = [
  'Residents cross the footbridge over Mill Creek, reopened on Monday after 14 months of repairs. Photo by Amos Lee',
  'Winifred Oakes, the oldest volunteer, sorts donated books in the cellar of the library. Fines are 25 cents a day.',
]
const PARAGRAPHS = [
  '入冬以来，渡口镇把修路摆在前头。镇里的干部挨户走访，记下一百多条意见，又请来工匠细细商议，先修哪一段，后修哪一段，都由村民代表举手定下。',
  '“谢谢，谢谢！”老船工陶有根在江边住了大半辈子，爸爸妈妈、爷爷奶奶都撑过船。他说，2020年以前去县城要等半天，如今慢慢好起来了。',
  '问起明年的打算，他只说：看看再说，看看再说。桥头的灯一盏一盏亮起来，人人脸上都有笑意，热热闹闹的集市要到天黑才散。',
]

/** Lines of about `width` characters; a last one of a few characters stays with the line before. */
function wrap(text: string, width: number): readonly string[] {
  if (/^[A-Z]/.test(text)) {
    const lines: string[] = ['']
    for (const word of text.split(' ')) {
      const last = lines[lines.length - 1]
      if (last !== '' && last.length + word.length > width * 2.5) lines.push(word)
      else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`
    }
    const tail = lines[lines.length - 1]
    return tail.length > 5 ? lines : [...lines.slice(0, -2), `${lines[lines.length - 2]} ${tail}`]
  }
  const lines: string[] = []
  for (let at = 0; at < text.length;) {
    let to = at + width >= text.length - 6 ? text.length : at + width
    while (to < text.length && /[，。、；：”）/]/.test(text[to])) to++
    lines.push(text.slice(at, to).trim())
    at = to
  }
  return lines
}

type Grain = 'letter' | 'run' | 'phrase'
const GRAINS: Readonly<Record<Grain, RegExp>> = {
  letter: /\s+|./gu,
  run: /[A-Za-z][A-Za-z ]*[A-Za-z]|[0-9]+|[A-Za-z]|[\u3400-\u9fff]+|\s+|./gu,
  phrase: /[^，。、；：,.\s]+|\s+|./gu,
}

/** A line as shadowed type is extracted: each piece as often as it was drawn. */
const shadowed = (line: string, grain: Grain, copies: number): string =>
  (line.match(GRAINS[grain]) ?? [])
    .map((piece) => (/^\s/.test(piece) ? piece : piece.repeat(copies)))
    .join('')

/**
 * The first pieces of a line in shadow, the rest printed once. The last piece in shadow is a mark or a long one: at such
 * an edge `晒纸晒纸。` alone may be the writer's.
 */
function halfShadowed(line: string, grain: Grain, copies: number): string {
  const pieces = line.match(GRAINS[grain]) ?? []
  let half = Math.ceil(pieces.length / 2)
  while (half < pieces.length && !/^[，。、：]$|.{4}/.test(pieces[half - 1])) half++
  return shadowed(pieces.slice(0, half).join(''), grain, copies) + pieces.slice(half).join('')
}

const pageWith = (caption: string): string => {
  const paragraphs = PARAGRAPHS.map((text) => wrap(text, 17).join('\n'))
  return [...paragraphs.slice(0, 2), '', caption, '', paragraphs[2]].join('\n')
}

const captions = fc.constantFrom(...CHINESE, ...ENGLISH)
const widths = fc.integer({ min: 14, max: 46 })
const copies = fc.integer({ min: 2, max: 4 })

describe('a caption in shadowed type', () => {
  it('reads once, whatever its grain, the number of copies and the width of its lines', () => {
    fc.assert(
      fc.property(
        captions,
        widths,
        copies,
        fc.constantFrom<Grain>('letter', 'run', 'phrase'),
        (text, width, times, grain) => {
          const lines = wrap(text, width)
          const caption = lines.map((line) => shadowed(line, grain, times)).join('\n')
          expect(bare(cleaned(pageWith(caption)))).toBe(bare(pageWith(lines.join('\n'))))
        },
      ),
      { numRuns: 100 },
    )
  })

  it('reads once when its lines were broken after it had been doubled', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...CHINESE),
        widths,
        fc.constantFrom<Grain>('run', 'phrase'),
        (text, width, grain) => {
          const caption = wrap(shadowed(text, grain, 2), width).join('\n')
          expect(bare(cleaned(pageWith(caption)))).toBe(bare(pageWith(text)))
        },
      ),
      { numRuns: 60 },
    )
  })

  it('reads once when only the first half of it is doubled', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...CHINESE),
        fc.constantFrom<Grain>('run', 'phrase'),
        copies,
        (text, grain, times) => {
          const caption = halfShadowed(text, grain, times)
          expect(bare(cleaned(pageWith(caption)))).toBe(bare(pageWith(text)))
        },
      ),
      { numRuns: 60 },
    )
  })

  it('reads once when each of its lines was extracted again', () => {
    fc.assert(
      fc.property(captions, fc.integer({ min: 21, max: 46 }), copies, (text, width, times) => {
        const lines = wrap(text, width)
        const caption = lines.flatMap((line) => Array.from({ length: times }, () => line)).join('\n')
        expect(bare(cleaned(pageWith(caption)))).toBe(bare(pageWith(lines.join('\n'))))
      }),
      { numRuns: 60 },
    )
  })

  it('reads once when all of it was extracted again, in other lines', () => {
    fc.assert(
      fc.property(captions, widths, widths, (text, width, other) => {
        const caption = [...wrap(text, width), ...wrap(text, other)].join('\n')
        fc.pre(wrap(text, width).length > 1 || wrap(text, other).length > 1)
        expect(bare(cleaned(pageWith(caption)))).toBe(bare(pageWith(text)))
      }),
      { numRuns: 60 },
    )
  })
})

describe('a page without copies', () => {
  it('loses nothing, however its lines are broken', () => {
    const texts = fc.shuffledSubarray([...CHINESE, ...ENGLISH, ...PARAGRAPHS], { minLength: 1 })
    const gaps = fc.constantFrom('\n', '\n\n')
    fc.assert(
      fc.property(texts, fc.integer({ min: 5, max: 46 }), gaps, (paragraphs, width, gap) => {
        const text = paragraphs.map((paragraph) => wrap(paragraph, width).join('\n')).join(gap)
        expect(cleaned(text)).toBe(text)
      }),
      { numRuns: 60 },
    )
  })
})
