import { useState } from 'react'
import { isRead, REGION_KINDS, type Region } from '#core/source/region'
import { OCR_LANGUAGES, type OcrLanguage } from '#core/source/scanned-page'
import { useTongue } from '../desk/speak.ts'

/** What can be done with the region that is chosen: its place in the order, its kind, and reading it again. */
export function RegionBar(props: {
  readonly region: Region | null
  readonly regions: readonly Region[]
  readonly place: (index: number) => void
  readonly kind: (kind: Region['kind']) => void
  readonly remove: () => void
  readonly leave: () => void
  readonly order: () => void
  readonly read: (language: OcrLanguage | null) => void
}) {
  const { speak } = useTongue()
  const { region, regions, place, kind, remove, leave, order, read } = props
  /** `undefined` until one is chosen by hand. */
  const [language, setLanguage] = useState<OcrLanguage | null | undefined>(undefined)
  if (!region)
    return (
      <div className="region-bar" role="toolbar" aria-label={speak('regions:tools')}>
        <p className="hint">{speak('regions:hint', { count: regions.length })}</p>
        <button type="button" onClick={order}>
          {speak('regions:order-articles')}
        </button>
      </div>
    )
  const usual = region.kind === 'vertical' ? 'zh-Hant-vertical' : null
  const wanted = language === undefined ? usual : language
  return (
    <div
      className="region-bar"
      role="toolbar"
      aria-label={speak('regions:tools')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        leave()
      }}
    >
      <PlaceField index={regions.indexOf(region)} count={regions.length} place={place} />
      <select
        aria-label={speak('regions:kind')}
        value={region.kind}
        onChange={({ currentTarget: { value } }) => {
          const chosen = REGION_KINDS.find((one) => one === value)
          if (chosen) kind(chosen)
        }}
      >
        {REGION_KINDS.map((one) => (
          <option key={one} value={one}>
            {speak(`regions:kind-${one}`)}
          </option>
        ))}
      </select>
      <button type="button" onClick={remove}>
        {speak('regions:delete')}
      </button>
      <span className="region-read">
        <select
          aria-label={speak('scans:read-as')}
          value={wanted ?? 'auto'}
          disabled={!isRead(region)}
          onChange={({ currentTarget: { value } }) => {
            setLanguage(OCR_LANGUAGES.find((one) => one === value) ?? null)
          }}
        >
          <option value="auto">{speak('scans:auto')}</option>
          {OCR_LANGUAGES.map((one) => (
            <option key={one} value={one}>
              {speak(`scans:${one}`)}
            </option>
          ))}
        </select>
        <button
          type="button"
          className="primary"
          data-read-again
          disabled={!isRead(region)}
          onClick={() => {
            read(wanted)
          }}
        >
          {speak('regions:read')}
        </button>
      </span>
    </div>
  )
}

/** A region's number in the order; it moves when the number is typed and entered, or left. */
function PlaceField(props: {
  readonly index: number
  readonly count: number
  readonly place: (index: number) => void
}) {
  const { speak } = useTongue()
  const { index, count, place } = props
  const [typed, setTyped] = useState<string | null>(null)
  const enter = () => {
    const number = Number(typed ?? '')
    if (Number.isInteger(number) && number >= 1) place(number - 1)
    setTyped(null)
  }
  return (
    <label>
      {speak('regions:order')}
      <input
        type="number"
        min={1}
        max={count}
        value={typed ?? index + 1}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value)
        }}
        onBlur={enter}
        onKeyDown={(event) => {
          if (event.key === 'Enter') enter()
        }}
      />
    </label>
  )
}
