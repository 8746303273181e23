import { useState } from 'react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { tally, type KindTally, type RuleTally } from '#core/galley/fix-state'
import type { Galley } from '#core/galley/galley'
import { sayRule } from '#shared/language/index'
import type { Desk } from '../desk/desk.ts'
import { shortcutOf } from '../desk/shortcuts.ts'
import { useTongue } from '../desk/speak.ts'

/** The page's fixes by kind with their counts, each kind with its switch, its rules and a walk through it. */
export function FixList({ desk, galley }: { readonly desk: Desk; readonly galley: Galley }) {
  const { speak } = useTongue()
  const kinds = tally(galley)
  const doubtful = kinds.reduce((sum, kind) => sum + kind.doubtful, 0)
  return (
    <div className="group" role="group" aria-label={speak('desk:fixes')}>
      <span className="label">{speak('desk:fixes')}</span>
      {kinds.map((kind) => (
        <KindRow key={kind.kind} desk={desk} kind={kind} on={galley.rulings.kinds.includes(kind.kind)} />
      ))}
      <div className="row">
        {doubtful > 0 && (
          <button
            type="button"
            data-command="next-fix"
            title={shortcutOf('next-fix')}
            onClick={() => {
              desk.walker.begin({ what: 'doubtful' })
            }}
          >
            {speak('desk:review')} <small>{doubtful}</small> <kbd>{shortcutOf('next-fix')}</kbd>
          </button>
        )}
        <button
          type="button"
          data-command="page-report"
          title={shortcutOf('page-report')}
          onClick={() => {
            desk.run('page-report')
          }}
        >
          {speak('fixes:report-open')}
        </button>
        <button
          type="button"
          className="plain"
          title={shortcutOf('cleaning-rules')}
          onClick={() => {
            desk.run('cleaning-rules')
          }}
        >
          {speak('desk:cleaning-rules')}
        </button>
      </div>
    </div>
  )
}

function KindRow({
  desk,
  kind,
  on,
}: {
  readonly desk: Desk
  readonly kind: KindTally
  readonly on: boolean
}) {
  const { speak } = useTongue()
  const [open, setOpen] = useState(false)
  const name = speak(`desk:fix-${kind.kind}`)
  return (
    <>
      <div className="fix-row" data-fix-kind={kind.kind}>
        <input
          type="checkbox"
          checked={on}
          aria-label={speak('desk:fix-switch', { kind: name })}
          onChange={() => {
            desk.walker.switchKind(kind.kind, !on)
          }}
        />
        <button
          type="button"
          className="fold"
          aria-expanded={open}
          aria-label={speak('fixes:list-open', { kind: name })}
          onClick={() => {
            setOpen(!open)
          }}
        >
          {name}
        </button>
        <Counts applied={on ? kind.applied : kind.sure} doubtful={kind.doubtful} />
        <button
          type="button"
          className="plain"
          disabled={kind.applied + kind.rejected + kind.doubtful + kind.sure === 0}
          aria-label={speak('fixes:list-walk', { kind: name })}
          title={speak('fixes:list-walk', { kind: name })}
          data-walk={kind.kind}
          onClick={() => {
            desk.walker.begin({ what: 'kind', kind: kind.kind })
          }}
        >
          ›
        </button>
      </div>
      {open && (
        <ul className="fix-rules">
          {kind.rules.length === 0 && <li className="empty">{speak('fixes:list-none')}</li>}
          {kind.rules.map((rule) => (
            <RuleRow key={rule.rule} desk={desk} rule={rule} on={on} />
          ))}
        </ul>
      )}
    </>
  )
}

function RuleRow({
  desk,
  rule,
  on,
}: {
  readonly desk: Desk
  readonly rule: RuleTally
  readonly on: boolean
}) {
  const { speak } = useTongue()
  const name = sayRule(speak, rule.rule)
  const act = (key: string) => {
    switch (key) {
      case 'walk':
        desk.walker.begin({ what: 'rule', rule: rule.rule })
        return
      case 'accept-all':
      case 'reject-all':
        desk.walker.decideAll(rule.rule, key === 'accept-all' ? 'applied' : 'rejected')
        return
      case 'switch':
        desk.walker.switchRule(rule.rule, rule.off)
    }
  }
  return (
    <li className="fix-row" data-fix-rule={rule.rule} data-off={rule.off || undefined}>
      <span>
        {name} {rule.off && <small>{speak('fixes:rule-off')}</small>}
      </span>
      <Counts applied={on || rule.off ? rule.applied : rule.sure} doubtful={rule.doubtful} />
      <MenuTrigger>
        <Button className="button plain" aria-label={speak('fixes:list-actions', { rule: name })}>
          ⋯
        </Button>
        <Popover className="popover">
          <Menu
            className="menu"
            aria-label={name}
            disabledKeys={rule.doubtful === 0 ? ['accept-all', 'reject-all'] : []}
            onAction={(key) => {
              act(String(key))
            }}
          >
            <MenuItem id="walk">{speak('fixes:rule-walk')}</MenuItem>
            <MenuItem id="accept-all">{speak('fixes:accept-all', { count: rule.doubtful })}</MenuItem>
            <MenuItem id="reject-all">{speak('fixes:reject-all', { count: rule.doubtful })}</MenuItem>
            <MenuItem id="switch">{speak(rule.off ? 'fixes:rule-again' : 'fixes:rule-never')}</MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
    </li>
  )
}

/** How many are made (or would be), and how many are in doubt. */
function Counts({ applied, doubtful }: { readonly applied: number; readonly doubtful: number }) {
  const { speak } = useTongue()
  return (
    <>
      <small>{applied}</small>
      <small className="open">{doubtful > 0 && speak('fixes:count-doubtful', { count: doubtful })}</small>
    </>
  )
}
