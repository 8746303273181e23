import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { STATUSES, type Status } from '#core/galley/galley'
import { useTongue } from '../desk/speak.ts'

const GIVEN = STATUSES.filter((one) => one !== 'exported')

/** Gives what is chosen a status. A menu, and no field: an arrow key must not change a thousand articles on its way. */
export function StatusMenu({ choose }: { readonly choose: (status: Status) => void }) {
  const { speak } = useTongue()
  return (
    <MenuTrigger>
      <Button className="button">
        {speak('library:set-status')} <span aria-hidden="true">▾</span>
      </Button>
      <Popover className="popover">
        <Menu className="menu" aria-label={speak('library:set-status')}>
          {GIVEN.map((status) => (
            <MenuItem
              id={status}
              key={status}
              onAction={() => {
                choose(status)
              }}
            >
              {speak(`desk:status-${status}`)}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
