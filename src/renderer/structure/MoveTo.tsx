import { useEffect, useState } from 'react'
import { Autocomplete, Heading, Input, ListBox, ListBoxItem, SearchField } from 'react-aria-components'
import type { Goal } from '#core/galley/commands/take-out'
import { articleOfBlock } from '#core/galley/edit'
import type { ArticleId, Galley } from '#core/galley/galley'
import { BLOCK_KINDS, type BlockKind } from '#core/structure/reading'
import type { Desk } from '../desk/desk.ts'
import { useObservable } from '../desk/observable.ts'
import type { Session } from '../desk/session.ts'
import { PanelFrame } from '../desk/PanelFrame.tsx'
import { useTongue } from '../desk/speak.ts'
import { articleName, hueOf } from '../outline/article-name.ts'
import { send } from './deeds/send.ts'
import { wordsOf, type Load } from './load.ts'

const NEW = 'new article'

type Carried = Exclude<Load, { readonly kind: 'articles' }>

/** “Move to…”: type a few words of a headline, Enter. Also the way by keyboard to attach a head as what it is. */
export function MoveTo({ session, desk }: { readonly session: Session; readonly desk: Desk }) {
  const [load, setLoad] = useState<Carried | null>(null)
  useEffect(
    () =>
      session.onWish((wish) => {
        if (wish.kind === 'move-to' && wish.load.kind !== 'articles') setLoad(wish.load)
      }),
    [session],
  )
  const close = (then: () => void) => {
    setLoad(null)
    // When the chooser has let go of the keyboard, it is the text's again.
    setTimeout(() => {
      const caret = session.state.get().selection
      if (caret && load?.kind !== 'source')
        session.wish({ kind: 'caret', anchor: caret.anchor, caret: caret.focus, focus: true })
      then()
    }, 0)
  }
  return (
    <PanelFrame
      veil="veil chooser-veil"
      isOpen={load !== null}
      place="chooser-place"
      kind="chooser"
      leave={() => {
        close(() => {
          // Called off.
        })
      }}
    >
      {load && (
        <Choices
          session={session}
          load={load}
          choose={(goal, kind) => {
            close(() => {
              send(desk.handOf(session), load, goal, kind)
            })
          }}
        />
      )}
    </PanelFrame>
  )
}

function Choices(props: {
  readonly session: Session
  readonly load: Carried
  readonly choose: (goal: Goal, kind: BlockKind | null) => void
}) {
  const { speak } = useTongue()
  const { session, load, choose } = props
  const { galley } = useObservable(session.state)
  const [kind, setKind] = useState<BlockKind | ''>('')
  const home = homeOf(galley, load)
  return (
    <>
      <header>
        <Heading slot="title">{speak('structure:move-title')}</Heading>
        <p title={speak('structure:move-what')}>{wordsOf(galley, load)}</p>
      </header>
      <Autocomplete filter={(text, typed) => text.toLowerCase().includes(typed.trim().toLowerCase())}>
        <div className="chooser-fields">
          <SearchField aria-label={speak('structure:move-filter')} autoFocus>
            <Input placeholder={speak('structure:move-filter')} />
          </SearchField>
          <label>
            <span>{speak('structure:move-as')}</span>
            <select
              value={kind}
              onChange={(event) => {
                setKind(event.target.value as BlockKind | '')
              }}
            >
              <option value="">
                {speak(load.kind === 'source' ? 'desk:kind-paragraph' : 'structure:as-is')}
              </option>
              {BLOCK_KINDS.map((one) => (
                <option value={one} key={one}>
                  {speak(`desk:kind-${one}`)}
                </option>
              ))}
            </select>
          </label>
        </div>
        <ListBox
          className="chooser-list"
          aria-label={speak('structure:move-list')}
          renderEmptyState={() => <p className="empty">{speak('structure:move-nothing')}</p>}
          onAction={(key) => {
            const goal: Goal =
              key === NEW ? { kind: 'new' } : { kind: 'article', article: String(key), index: null }
            choose(goal, kind === '' ? null : kind)
          }}
        >
          {galley.articles.map((article, index) => (
            <ListBoxItem
              id={article.id}
              key={article.id}
              textValue={articleName(speak, galley, article)}
              className="choice"
            >
              <i className={`hue-${hueOf(index)}`} />
              <span>
                {index + 1} {articleName(speak, galley, article)}
              </span>
              {article.id === home && <small>{speak('structure:here-now')}</small>}
            </ListBoxItem>
          ))}
          <ListBoxItem id={NEW} textValue={speak('structure:new-article-item')} className="choice choice-new">
            <i />
            <span>+ {speak('structure:new-article-item')}</span>
          </ListBoxItem>
        </ListBox>
      </Autocomplete>
    </>
  )
}

/** The article that the load lies in now. */
function homeOf(galley: Galley, load: Carried): ArticleId | null {
  switch (load.kind) {
    case 'source':
      return null
    case 'text':
      return load.selected.article
    case 'blocks':
      return articleOfBlock(galley, load.blocks[0] ?? '')?.id ?? null
  }
}
