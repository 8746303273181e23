import { useEffect, useRef } from 'react'
import { sayFailure } from '#shared/language/index'
import type { Failure } from '#shared/result'
import type { Desk } from '../desk/desk.ts'
import { useTongue } from '../desk/speak.ts'
import { call } from '../desk/wire.ts'
import { waysOutOf } from './trouble.ts'

/** In the place of the desk when the library cannot be opened: what happened, what was kept, what can be done. */
export function LibraryTrouble({ desk, failure }: { readonly desk: Desk; readonly failure: Failure }) {
  const { speak } = useTongue()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [failure])
  const ways = waysOutOf(failure)
  return (
    <main className="first">
      <div
        className="first-card trouble"
        role="alertdialog"
        aria-labelledby="trouble"
        aria-describedby="trouble-why"
      >
        <h2 id="trouble" tabIndex={-1} ref={heading}>
          {speak('safety:trouble-title')}
        </h2>
        <p id="trouble-why">{sayFailure(speak, failure)}</p>
        {ways.includes('rescue') && (
          <p>
            <button type="button" className="primary" onClick={() => void desk.safety.rescue()}>
              {speak('safety:trouble-rescue')}
            </button>
            <small>{speak('safety:trouble-rescue-about')}</small>
          </p>
        )}
        {ways.includes('latest') && (
          <p>
            <button type="button" onClick={() => void desk.safety.restore('latest')}>
              {speak('safety:trouble-latest')}
            </button>
            <small>{speak('safety:trouble-latest-about')}</small>
          </p>
        )}
        {ways.includes('copy') && (
          <p>
            <button type="button" className="primary" onClick={() => void desk.keeping.copyHere()}>
              {speak('safety:trouble-copy')}
            </button>
          </p>
        )}
        <p>
          {ways.includes('again') && (
            <button
              type="button"
              className={ways.includes('copy') ? '' : 'primary'}
              onClick={() => void desk.pages.anew()}
            >
              {speak('safety:trouble-again')}
            </button>
          )}
          {ways.includes('choose') && (
            <button type="button" onClick={() => void desk.safety.restore('chosen')}>
              {speak('safety:trouble-choose')}
            </button>
          )}
          {ways.includes('other') && (
            <button type="button" onClick={() => void desk.keeping.run('open-library')}>
              {speak('safety:trouble-other')}
            </button>
          )}
          <button type="button" onClick={() => void call('safety.openFolder', {})}>
            {speak('safety:trouble-folder')}
          </button>
          <button type="button" onClick={() => void call('safety.quit', {})}>
            {speak('safety:trouble-quit')}
          </button>
        </p>
      </div>
    </main>
  )
}
