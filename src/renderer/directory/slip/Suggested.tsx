import { Button, Tooltip, TooltipTrigger } from 'react-aria-components'
import { shortcutOf } from '../../desk/shortcuts.ts'
import { useTongue } from '../../desk/speak.ts'

/** Something that the library suggests, and why; it is never set by itself. */
export function Suggested(props: {
  readonly words: string
  readonly why: string
  /** The one that the key takes. */
  readonly hasKey: boolean
  readonly take: () => void
}) {
  const { speak } = useTongue()
  const { words, why, hasKey, take } = props
  return (
    <TooltipTrigger delay={300}>
      <Button className="suggested" onPress={take} data-suggested={words}>
        <span>{speak('directory:suggested', { words })}</span>
        {hasKey && <kbd>{shortcutOf('take-suggestion')}</kbd>}
      </Button>
      <Tooltip className="tooltip" placement="bottom start">
        {why}
      </Tooltip>
    </TooltipTrigger>
  )
}
