import type { PictureCommand } from '#shared/commands'
import { shortcutOf } from '../desk/shortcuts.ts'
import { useTongue } from '../desk/speak.ts'
import { PICTURE_ICONS } from './picture-icons.ts'

/** The picture's own buttons; each is a command as well. */
export function FacsimileTools(props: {
  /** In per cent of the printed size, or of the scan's own pixels. */
  readonly percent: number
  readonly zoom: number | 'width' | 'page'
  readonly colours: boolean
  readonly regions: boolean
  /** The sheets are listed; they can be where there are several. */
  readonly listed: boolean
  /** 0-based, and how many there are. */
  readonly sheet: number
  readonly sheets: number
  readonly run: (command: PictureCommand) => void
  readonly goToSheet: (sheet: number) => void
}) {
  const { speak } = useTongue()
  const { percent, zoom, colours, regions, listed, sheet, sheets, run, goToSheet } = props
  const button = (command: PictureCommand, pressed?: boolean) => (
    <button
      type="button"
      className="plain icon"
      data-command={command}
      aria-label={speak(`menu:${command}`)}
      title={`${speak(`menu:${command}`)} ${shortcutOf(command)}`}
      {...(pressed !== undefined && { 'aria-pressed': pressed })}
      onClick={() => {
        run(command)
      }}
    >
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d={PICTURE_ICONS[command]} />
      </svg>
    </button>
  )
  const turnTo = (by: number, sign: string, name: 'facsimile:sheet-before' | 'facsimile:sheet-after') => (
    <button
      type="button"
      className="plain icon"
      aria-label={speak(name)}
      title={speak(name)}
      disabled={sheet + by < 0 || sheet + by >= sheets}
      onClick={() => {
        goToSheet(sheet + by)
      }}
    >
      {sign}
    </button>
  )
  return (
    <div className="picture-tools" role="toolbar" aria-label={speak('facsimile:tools')}>
      {button('picture-smaller')}
      <output aria-label={speak('facsimile:zoom')}>{speak('facsimile:percent', { percent })}</output>
      {button('picture-larger')}
      {button('picture-width', zoom === 'width')}
      {button('picture-page', zoom === 'page')}
      {button('picture-turn')}
      {button('picture-colours', colours)}
      {button('picture-regions', regions)}
      {sheets > 1 && (
        <span className="sheet-steps">
          {button('picture-sheets', listed)}
          {turnTo(-1, '‹', 'facsimile:sheet-before')}
          <span className="hidden">{speak('facsimile:sheet', { number: sheet + 1, count: sheets })}</span>
          <span aria-hidden="true">
            {sheet + 1} / {sheets}
          </span>
          {turnTo(1, '›', 'facsimile:sheet-after')}
        </span>
      )}
    </div>
  )
}
