import { Button, Label, ProgressBar } from 'react-aria-components'
import { OCR_LANGUAGES, type OcrLanguage } from '#core/source/scanned-page'
import type { MessageKey } from '#shared/language/index'
import type { ScanProgress } from '#shared/scans'
import type { Desk } from '../desk/desk.ts'
import { useObservable } from '../desk/observable.ts'
import { useTongue } from '../desk/speak.ts'

/** How far each scan is, as what it is read, and the way to stop it. The desk can be used meanwhile. */
export function ScanLines({ desk }: { readonly desk: Desk }) {
  const running = useObservable(desk.scans.running)
  if (running.length === 0) return null
  return (
    <div className="scans">
      {running.map((scan) => (
        <ScanLine key={scan.scan} scan={scan} desk={desk} />
      ))}
    </div>
  )
}

/** A single page has no number. */
function farWords({ pages, of }: ScanProgress): MessageKey {
  if (pages === 1) return of === 0 ? 'scans:looking-one' : 'scans:how-far-one'
  return of === 0 ? 'scans:looking' : 'scans:how-far'
}

function ScanLine({ scan, desk }: { readonly scan: ScanProgress; readonly desk: Desk }) {
  const { speak } = useTongue()
  const { name, page, pages, done, of } = scan
  const percent = pages === 0 ? 0 : Math.round(((page + (of === 0 ? 0 : done / of)) / pages) * 100)
  const far = { page: page + 1, pages, percent }
  return (
    <div className="job scan" data-scan={scan.scan}>
      <ProgressBar value={percent} valueLabel={pages === 0 ? '' : speak(farWords(scan), far)}>
        {({ valueText }) => (
          <>
            <Label>{speak(pages === 0 ? 'scans:waiting' : 'scans:reading', { name })}</Label>
            <small>
              {valueText}
              {scan.withText > 0 && ` · ${speak('scans:with-text', { count: scan.withText })}`}
            </small>
            <span className="job-track">
              <span className="job-done" style={{ width: `${percent}%` }} />
            </span>
          </>
        )}
      </ProgressBar>
      <select
        aria-label={speak('scans:read-as')}
        value={scan.language ?? 'auto'}
        onChange={({ target: { value } }) => {
          desk.scans.readAs(scan.scan, value === 'auto' ? null : (value as OcrLanguage))
        }}
      >
        {(['auto', ...OCR_LANGUAGES] as const).map((language) => (
          <option key={language} value={language}>
            {speak(`scans:${language}`)}
          </option>
        ))}
      </select>
      <Button
        aria-label={speak('scans:cancel-name', { name })}
        onPress={() => {
          desk.scans.stop(scan.scan)
        }}
      >
        {speak('scans:cancel')}
      </Button>
    </div>
  )
}
