import { memo, useDeferredValue } from 'react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { articleOf } from '#core/galley/edit'
import type { Article } from '#core/galley/galley'
import { BLOCK_KINDS, type BlockKind } from '#core/structure/reading'
import type { Desk } from '../desk/desk.ts'
import { useSelected } from '../desk/observable.ts'
import type { Session } from '../desk/session.ts'
import { shortcutOf } from '../desk/shortcuts.ts'
import { useTongue } from '../desk/speak.ts'
import { dissolvePicked, mergePicked, shiftPicked } from './deeds/articles.ts'
import { changeKind } from './deeds/blocks.ts'
import { selectedIn } from './deeds/meant.ts'
import { shape, type Shaping } from './deeds/shape.ts'

const ON_BLOCK = [
  'split-block',
  'merge-with-next',
  'split-article',
  'move-up',
  'move-down',
  'new-article',
  'set-aside',
] as const satisfies readonly Shaping[]

/** In the slip: what the block at the caret is, where it may go, and what may become of its article. */
export function BlockField(props: {
  readonly session: Session
  readonly desk: Desk
  readonly article: Article
}) {
  const { session } = props
  const kind = useSelected(session.state, (state) => {
    const selected = selectedIn(state)
    const article = selected && articleOf(state.galley, selected.article)
    return article?.blocks.find(({ id }) => id === selected?.focus.block)?.kind
  })
  // Drawn behind the frame in which the caret and its light are: it has a menu to make anew.
  return <OfKind {...props} kind={useDeferredValue(kind)} />
}

const OfKind = memo(function OfKind(props: {
  readonly session: Session
  readonly desk: Desk
  readonly article: Article
  readonly kind: BlockKind | undefined
}) {
  const { speak } = useTongue()
  const { session, desk, article, kind } = props
  const hand = desk.handOf(session)
  const act = (key: string) => {
    if (key === 'merge-article') mergePicked(hand, [article.id])
    else if (key === 'dissolve-article') dissolvePicked(hand, [article.id])
    else if (key === 'article-up') shiftPicked(hand, [article.id], -1)
    else if (key === 'article-down') shiftPicked(hand, [article.id], 1)
    else shape(hand, key as Shaping, false)
  }
  return (
    <div className="group">
      <label htmlFor="block-kind">{speak('desk:block-kind')}</label>
      <select
        id="block-kind"
        value={kind ?? ''}
        disabled={!kind}
        onChange={(event) => {
          const selected = selectedIn(session.state.get())
          if (selected) changeKind(hand, selected, event.target.value as BlockKind)
        }}
      >
        {!kind && <option value="">—</option>}
        {BLOCK_KINDS.map((one) => (
          <option value={one} key={one}>
            {speak(`desk:kind-${one}`)}
          </option>
        ))}
      </select>
      <div className="row">
        <button
          type="button"
          disabled={!kind}
          title={shortcutOf('move-to')}
          onClick={() => {
            shape(hand, 'move-to', false)
          }}
        >
          {speak('structure:move-to')}
        </button>
        <MenuTrigger>
          <Button className="button">{speak('desk:more')}</Button>
          <Popover className="popover">
            <Menu
              className="menu"
              aria-label={speak('desk:more')}
              disabledKeys={kind ? [] : ON_BLOCK}
              onAction={(key) => {
                act(String(key))
              }}
            >
              {ON_BLOCK.map((name) => (
                <MenuItem id={name} key={name} textValue={speak(`structure:${name}`)}>
                  <span>{speak(`structure:${name}`)}</span>
                  <kbd>{shortcutOf(name)}</kbd>
                </MenuItem>
              ))}
              <MenuItem id="merge-article" textValue={speak('structure:merge-article')}>
                <span>{speak('structure:merge-article')}</span>
                <kbd>{shortcutOf('merge-article')}</kbd>
              </MenuItem>
              <MenuItem id="article-up">{speak('desk:article-up')}</MenuItem>
              <MenuItem id="article-down">{speak('desk:article-down')}</MenuItem>
              <MenuItem id="dissolve-article" textValue={speak('structure:dissolve-article')}>
                <span>{speak('structure:dissolve-article')}</span>
                <kbd>{shortcutOf('dissolve-article')}</kbd>
              </MenuItem>
            </Menu>
          </Popover>
        </MenuTrigger>
      </div>
    </div>
  )
})
