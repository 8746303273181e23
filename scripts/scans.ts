import { decode, encode } from 'fast-png'
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inFolder, printToPdf } from '../eval/typeset/print/programs.ts'
import { findChromium } from '../standin/chromium/find-chromium.mjs'

/**
 * node scripts/scans.ts: makes the small scans that OCR is tested on (src/ocr/testing/scans), invented and typeset
 * here. Needs Chromium, poppler-utils and fonts-noto-cjk; what it made lies in the repository.
 */
const SCANS = join(import.meta.dirname, '../src/ocr/testing/scans')
const DPI = 200

const scans = {
  'zh-Hans': `<div class="columns"><p>入秋以来，河湾县各乡镇抢抓晴好天气，组织农机手日夜抢收，稻谷颗粒归仓。</p>
<p>“今年的收成比去年还好！”种粮大户林小满说，他家的86亩水稻平均亩产1180斤。</p></div>`,
  'zh-Hant': `<p>入秋以來，河灣縣各鄉鎮搶收稻穀，這幾天從早到晚都有人在田裡工作。</p>`,
  'zh-Hant-vertical': `<p style="writing-mode:vertical-rl;height:46mm">入秋以來，河灣縣各鄉鎮搶收稻穀，這幾天從早到晚都有人在田裡工作，學校也開放給大家曬穀。</p>`,
  en: `<div class="columns"><p>The harvest in Bend County is nearly in. Crews worked through the night while the weather held.</p>
<p>“It is the best year we have had,” said Ann Miller, who farms 86 acres by the well-known mill.</p></div>`,
  // With a head and a byline: an article that can be finished.
  news: `<h1>河湾县秋粮丰收</h1><p style="text-indent:0;font-family:'Noto Sans CJK SC'">□ 本报记者 林小满</p><div class="columns" style="margin-top:3mm"><p>入秋以来，河湾县各乡镇抢抓晴好天气，组织农机手日夜抢收，稻谷颗粒归仓。</p>
<p>“今年的收成比去年还好！”种粮大户周大成说，他家的86亩水稻平均亩产1180斤，比去年多收了一成。</p><p>县农业农村局介绍，全县42万亩水稻已收割九成，预计本周末全部收完。</p></div>`,
} as const

const html = (
  language: string,
  body: string,
): string => `<!doctype html><html lang="${language === 'news' ? 'zh-Hans' : language.slice(0, 7)}">
<meta charset="utf-8"><style>@page { size: 96mm ${language === 'news' ? 76 : 54}mm; margin: 4mm }
h1 { font: bold 19pt "Noto Serif CJK SC"; text-align: center; margin: 0 0 3mm }
body { margin: 0; font: 10pt/1.5 ${language === 'en' ? '"Liberation Serif"' : `"Noto Serif CJK ${language.startsWith('zh-Hant') ? 'TC' : 'SC'}"`}; text-align: justify }
.columns { columns: 2; column-gap: 5mm } p { margin: 0; text-indent: 2em }</style><body>${body}</body></html>`

const chromium = findChromium()
if (chromium === undefined) throw new Error('There is no Chromium here; GALLEY_CHROMIUM may name one.')
for (const [name, body] of Object.entries(scans))
  inFolder((folder) => {
    const pdf = join(folder, 'scan.pdf')
    printToPdf(chromium, html(name, body), pdf)
    execFileSync('pdftoppm', ['-r', String(DPI), '-gray', '-png', '-singlefile', pdf, join(folder, 'scan')])
    const { width, height, data, channels } = decode(readFileSync(join(folder, 'scan.png')))
    // Sixteen greys are enough, and half the bytes.
    const grey = Uint8Array.from(
      { length: width * height },
      (_, pixel) => Math.round((data[pixel * channels] ?? 255) / 17) * 17,
    )
    writeFileSync(join(SCANS, `${name}.png`), encode({ width, height, data: grey, depth: 8, channels: 1 }))
  })
