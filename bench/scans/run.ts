import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { SHARED } from '../../eval/pages.ts'
import { against, report, skipped, timingOf } from '../timing.ts'
import type { ScanOnce } from './read-once.ts'

/** A page takes some ten seconds, and each is read in a process of its own. */
const PAGES = 3
const MOST_TIMES_BARE = 1.25
const MOST_MEGABYTES = 800

/** OCR of simplified Chinese pages as pictures, against the time that their models took in the same run. */
export function benchScans(): void {
  const folder = join(SHARED, 'pages')
  const pictures = existsSync(folder)
    ? readdirSync(folder).filter((name) => name.startsWith('cn-') && name.endsWith('.png'))
    : []
  if (pictures.length === 0) {
    skipped('OCR of a page', 'shared/pages has no pictures')
    return
  }
  const runs = pictures.slice(0, PAGES).map((name) => readOnce(join(folder, name)))
  const times = timingOf(runs.map(({ milliseconds, bare }) => milliseconds / bare)).median
  report(
    'OCR of a page',
    timingOf(runs.map(({ milliseconds }) => milliseconds)),
    against(`${times.toFixed(2)} × its models`, `≤ ${MOST_TIMES_BARE} ×`, times <= MOST_TIMES_BARE),
  )
  report('its models', timingOf(runs.map(({ bare }) => bare)))
  const peak = Math.max(...runs.map(({ megabytes }) => megabytes))
  console.log(
    ' '.repeat(60) + against(`peak ${peak.toFixed(0)} MB`, `≤ ${MOST_MEGABYTES} MB`, peak <= MOST_MEGABYTES),
  )
}

function readOnce(picture: string): ScanOnce {
  const done = spawnSync(process.execPath, [join(import.meta.dirname, 'read-once.ts'), picture, 'zh-Hans'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return JSON.parse(done.stdout) as ScanOnce
}
