import { useState } from 'react'
import { isRead, REGION_KINDS, type Region } from '#core/source/region'
import { OCR_LANGUAGES, type OcrLanguage } from '#core/source/scanned-page'
import { useTongue } from '../desk/speak.ts'

/** What can be done with the region that is chosen: its place in the order, its kind, and reading it again. */
export function RegionBar(props: {
  readonly region: Region | null
  readonly regions: readonly Region[]
  /** What it is read as; `null`: what its characters tell. */
  readonly language: OcrLanguage | null
  readonly setLanguage: (language: OcrLanguage | null) => void
  readonly place: (region: Region, index: number) => void
  readonly kind: (region: Region, kind: Region['kind']) => void
  readonly leave: () => void
  readonly read: (region: Region) => void
}) {
  const { speak } = useTongue()
  const { region, regions, language, setLanguage, place, kind, leave, read } = props
  if (!region)
    return (
      <div className="region-bar" role="toolbar" aria-label={speak('regions:tools')}>
        <p className="hint">{speak('regions:hint')}</p>
      </div>
    )
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
      <PlaceField
        index={regions.indexOf(region)}
        count={regions.length}
        place={(index) => {
          place(region, index)
        }}
      />
      <select
        aria-label={speak('regions:kind')}
        value={region.kind}
        onChange={({ currentTarget: { value } }) => {
          const chosen = REGION_KINDS.find((one) => one === value)
          if (chosen) kind(region, chosen)
        }}
      >
        {REGION_KINDS.map((one) => (
          <option key={one} value={one}>
            {speak(`regions:kind-${one}`)}
          </option>
        ))}
      </select>
      <select
        aria-label={speak('scans:read-as')}
        value={language ?? 'auto'}
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
        disabled={!isRead(region)}
        onClick={() => {
          read(region)
        }}
      >
        {speak('regions:read')}
      </button>
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
    <input
      type="number"
      aria-label={speak('regions:order')}
      title={speak('regions:order')}
      data-region-number
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
  )
}
