import { parseCredits } from './credits.ts'
import type { Opening } from './opening-shape.ts'
import { SIGNING_TITLE } from './titles.ts'

/** 中国妇女报全媒体记者王永钦/贾永来 发自呼和浩特 今年… */
const SENT_FROM =
  /^([^。，！？“”：:]{2,40}?)\s+((?:发自|發自)\s*[\u4e00-\u9fff]{2,8}|[\u4e00-\u9fff]{2,5}(?:报道|報導|報道))\s+/
/** 本报记者张三、李四报道：, 記者林○○／台北報導　 */
const REPORTS = /^([^。，！？“”：:]{2,30}?)(?:报道|報導|報道)[：:]\s*/
/** 本报记者 张三 文/图　河滩上…: the byline is set into the first line. */
const WITH_WORK =
  /^([^。，！？“”：:]{4,30}?\s*(?:文[/／]图|图[/／]文|文并图|摄影报道|攝影報導))[\s\u3000]+(?=[^\s。，]{2,}.*[。，！？])/
const WITH_PLACE =
  /^([^。，！？“”：:／/]{2,24})[／/]([\u4e00-\u9fff]{2,8}(?:報導|报道|報道|電|电))(?:[：:]\s*|\s+)(?=\S)/

export function reporterOpening(text: string): Opening | undefined {
  const placed = WITH_PLACE.exec(text) ?? SENT_FROM.exec(text)
  if (placed && SIGNING_TITLE.test(placed[1])) {
    const credits = parseCredits(placed[1])
    const from = text.indexOf(placed[2], placed[1].length)
    if (credits)
      return {
        end: placed[0].length,
        dateline: placed[2].replace(/\s/g, ''),
        datelineAt: { from, to: from + placed[2].length },
        bylines: credits.bylines,
        bylineAt: [{ from: 0, to: from }],
      }
  }
  const worked = WITH_WORK.exec(text)
  const workers = worked && SIGNING_TITLE.test(worked[1]) ? parseCredits(worked[1]) : undefined
  if (worked && workers && !workers.doubtful)
    return {
      end: worked[0].length,
      dateline: '',
      datelineAt: undefined,
      bylines: workers.bylines,
      bylineAt: [{ from: 0, to: worked[1].length }],
    }
  const reports = REPORTS.exec(text)
  if (!reports || !SIGNING_TITLE.test(reports[1])) return undefined
  const credits = parseCredits(reports[1])
  if (!credits || credits.doubtful) return undefined
  return {
    end: reports[0].length,
    dateline: '',
    datelineAt: undefined,
    bylines: credits.bylines,
    bylineAt: [{ from: 0, to: reports[0].trimEnd().length }],
  }
}
