import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components'
import { commandsOfGroup, isDeskCommand } from '#shared/commands'
import type { Settings } from '#shared/settings'
import type { Desk } from './desk.ts'
import { shortcutOf } from './shortcuts.ts'
import { useTongue } from './speak.ts'

const CHOICES = ['theme', 'contrast'] as const

/** Theme, contrast, text size and the shortcuts, in one small menu. */
export function LookMenu({ desk, settings }: { readonly desk: Desk; readonly settings: Settings | null }) {
  const { speak } = useTongue()
  const item = (id: Parameters<Desk['run']>[0]) => (
    <MenuItem id={id} key={id} textValue={speak(`menu:${id}`)}>
      <span>{speak(`menu:${id}`)}</span>
      <kbd>{shortcutOf(id)}</kbd>
    </MenuItem>
  )
  return (
    <MenuTrigger>
      <Button className="button plain" aria-label={speak('tools:look')} data-look>
        ◐
      </Button>
      <Popover className="popover">
        <Menu
          className="menu"
          aria-label={speak('tools:look')}
          onAction={(key) => {
            if (isDeskCommand(key)) desk.run(key)
          }}
        >
          {CHOICES.map((name) => (
            <MenuSection
              key={name}
              selectionMode="single"
              disallowEmptySelection
              selectedKeys={[`${name}-${settings?.[name] ?? 'system'}`]}
              onSelectionChange={(chosen) => {
                const [key] = chosen === 'all' ? [] : chosen
                if (isDeskCommand(key)) desk.run(key)
              }}
            >
              <Header>{speak(`menu:${name}`)}</Header>
              {commandsOfGroup(name).map(({ id }) => item(id))}
            </MenuSection>
          ))}
          <MenuSection aria-label={speak('menu:text-larger')}>
            {commandsOfGroup('text-size').map(({ id }) => item(id))}
          </MenuSection>
          <MenuSection aria-label={speak('menu:shortcuts')}>{item('shortcuts')}</MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
