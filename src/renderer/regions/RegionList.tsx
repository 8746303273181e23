import { useState, type KeyboardEvent, type MouseEvent } from 'react'
import { Button, GridList, GridListItem, useDragAndDrop, type Key } from 'react-aria-components'
import type { Region, RegionId } from '#core/source/region'
import { useTongue } from '../desk/speak.ts'
import { regionKey } from './region-keys.ts'

/** All regions of a page in their order, below the picture: dragged, or moved by Alt with an arrow. */
export function RegionList(props: {
  readonly regions: readonly Region[]
  readonly selected: RegionId | null
  readonly wordsIn: (region: Region) => string
  /** Chooses one and brings it into sight. */
  readonly choose: (id: RegionId) => void
  readonly placeAt: (region: Region, index: number) => void
  readonly remove: (region: Region) => void
  readonly askMenu: (region: Region, at: MouseEvent | HTMLElement) => void
  readonly orderArticles: () => void
}) {
  const { speak } = useTongue()
  const { regions, selected, wordsIn, choose, placeAt, remove, askMenu, orderArticles } = props
  const [isFolded, setIsFolded] = useState(false)
  const severalSheets = new Set(regions.map(({ sheet }) => sheet)).size > 1
  const of = (key: Key | undefined) => regions.find(({ id }) => id === key)

  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': String(key) })),
    onReorder: ({ keys: [key], target }) => {
      const [region, goal] = [of(key), of(target.key)]
      if (!region || !goal || region === goal) return
      const others = regions.filter((one) => one !== region)
      placeAt(region, others.indexOf(goal) + (target.dropPosition === 'after' ? 1 : 0))
    },
  })

  const keys = (event: KeyboardEvent) => {
    const row = event.target instanceof HTMLElement ? event.target.closest('[data-key]') : null
    const region = of(row?.getAttribute('data-key') ?? undefined)
    const key = region && regionKey(event, region.box)
    // Arrows without Alt go along the list; they move no frame here.
    if (!key || (key.kind !== 'order' && key.kind !== 'delete')) return
    event.preventDefault()
    event.stopPropagation()
    if (key.kind === 'delete') remove(region)
    else placeAt(region, regions.indexOf(region) + key.by)
  }

  return (
    <div className="region-list">
      <header>
        <button
          type="button"
          className="plain"
          aria-expanded={!isFolded}
          onClick={() => {
            setIsFolded(!isFolded)
          }}
        >
          <span aria-hidden="true">{isFolded ? '▸' : '▾'}</span>{' '}
          {speak('regions:list', { count: regions.length })}
        </button>
        <button type="button" onClick={orderArticles}>
          {speak('regions:order-articles')}
        </button>
      </header>
      {!isFolded && (
        <div className="region-rows" data-orders onKeyDownCapture={keys}>
          <GridList
            aria-label={speak('regions:list', { count: regions.length })}
            items={regions}
            dependencies={[speak, regions, wordsIn]}
            selectionMode="single"
            selectionBehavior="replace"
            selectedKeys={selected === null ? [] : [selected]}
            onSelectionChange={(chosen) => {
              const region = chosen === 'all' ? undefined : of([...chosen][0])
              if (region) choose(region.id)
            }}
            onAction={(key) => {
              const region = of(key)
              if (region) askMenu(region, rowOf(region))
            }}
            dragAndDropHooks={dragAndDropHooks}
            renderEmptyState={() => <p className="empty">{speak('regions:none')}</p>}
          >
            {(region) => {
              const number = regions.indexOf(region) + 1
              const words = wordsIn(region)
              const kind = speak(`regions:kind-${region.kind}`)
              return (
                <GridListItem
                  id={region.id}
                  textValue={`${number} ${words || kind}`}
                  className="region-row"
                  data-kind={region.kind}
                >
                  <Button slot="drag" className="grip-button" aria-label={speak('regions:drag', { number })}>
                    ⠿
                  </Button>
                  <div
                    className="region-words"
                    onContextMenu={(event) => {
                      askMenu(region, event)
                    }}
                  >
                    <b>{number}</b>
                    <span>{words || kind}</span>
                    {(region.kind !== 'text' || severalSheets) && (
                      <small>
                        {[
                          region.kind !== 'text' && words !== '' && kind,
                          severalSheets && speak('regions:on-sheet', { number: region.sheet + 1 }),
                        ]
                          .filter(Boolean)
                          .join(' · ')}
                      </small>
                    )}
                  </div>
                </GridListItem>
              )
            }}
          </GridList>
        </div>
      )}
    </div>
  )
}

const rowOf = ({ id }: Region): HTMLElement =>
  document.querySelector<HTMLElement>(`.region-row[data-key="${id}"]`) ?? document.body
