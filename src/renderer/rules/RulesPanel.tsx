import { useState, type ReactNode } from 'react'
import { Button, Heading, Switch } from 'react-aria-components'
import { FIX_KINDS } from '#core/fixes/fix'
import { QUOTE_STYLES, SPACINGS, USUAL_STYLE, type HouseStyle } from '#core/fixes/house-style'
import type { RuleId } from '#core/fixes/rule'
import { RULES } from '#core/fixes/rules/index'
import type { Settings } from '#shared/settings'
import { sayRule, sayRuleAbout } from '#shared/language/index'
import type { Desk } from '../desk/desk.ts'
import { useObservable } from '../desk/observable.ts'
import { PanelFrame } from '../desk/PanelFrame.tsx'
import { useTongue } from '../desk/speak.ts'
import { call } from '../desk/wire.ts'

/** Which rules clean a page, each with a switch and a sentence, and how the house prints what may be printed so or so. */
export function RulesPanel({ desk, settings }: { readonly desk: Desk; readonly settings: Settings }) {
  const { choosingRules } = useObservable(desk.state)
  const close = () => {
    desk.chooseRules(false)
  }
  return (
    <PanelFrame isOpen={choosingRules} place="rules-place" kind="rules" leave={close}>
      <Choices settings={settings} close={close} />
    </PanelFrame>
  )
}

/** Its own state, so that two quick switches do not both start from what main told last. */
function Choices({ settings, close }: { readonly settings: Settings; readonly close: () => void }) {
  const { speak } = useTongue()
  const [off, setOff] = useState(settings.rulesOff)
  const [style, setStyle] = useState(settings.houseStyle)

  const chooseRules = (rulesOff: readonly RuleId[]) => {
    setOff(rulesOff)
    void call('settings.change', { rulesOff })
  }
  const chooseStyle = (houseStyle: HouseStyle) => {
    setStyle(houseStyle)
    void call('settings.change', { houseStyle })
  }

  return (
    <>
      <header>
        <Heading slot="title">{speak('desk:rules-title')}</Heading>
        <p>{speak('desk:rules-when')}</p>
      </header>
      <div className="rules-list">
        <section>
          <h3>{speak('desk:house-style')}</h3>
          <StyleChoices style={style} choose={chooseStyle} />
        </section>
        {FIX_KINDS.map((kind) => (
          <section key={kind}>
            <h3>{speak(`desk:fix-${kind}`)}</h3>
            {RULES.filter((rule) => rule.kind === kind).map(({ id }) => (
              <div className="rule" key={id}>
                <Slide
                  name={id}
                  on={!off.includes(id)}
                  about={`about-${id}`}
                  change={(on) => {
                    chooseRules(on ? off.filter((other) => other !== id) : [...off, id])
                  }}
                >
                  {sayRule(speak, id)}
                </Slide>
                <p id={`about-${id}`}>{sayRuleAbout(speak, id)}</p>
              </div>
            ))}
          </section>
        ))}
      </div>
      <footer>
        <Button
          className="button"
          onPress={() => {
            chooseRules([])
            chooseStyle(USUAL_STYLE)
          }}
        >
          {speak('desk:rules-reset')}
        </Button>
        <Button className="button done" onPress={close}>
          {speak('desk:rules-done')}
        </Button>
      </footer>
    </>
  )
}

function StyleChoices(props: { readonly style: HouseStyle; readonly choose: (style: HouseStyle) => void }) {
  const { speak } = useTongue()
  const { style, choose } = props
  return (
    <div className="styles">
      <Slide
        name="full-width-punctuation"
        on={style.fullWidthPunctuation}
        change={(on) => {
          choose({ ...style, fullWidthPunctuation: on })
        }}
      >
        {speak('desk:style-full-width-punctuation')}
      </Slide>
      <Slide
        name="half-width-digits"
        on={style.halfWidthDigits}
        change={(on) => {
          choose({ ...style, halfWidthDigits: on })
        }}
      >
        {speak('desk:style-half-width-digits')}
      </Slide>
      <div className="choice">
        <label htmlFor="style-quotes">{speak('desk:style-quotes')}</label>
        <select
          id="style-quotes"
          value={style.quotes}
          onChange={(event) => {
            const quotes = QUOTE_STYLES.find((one) => one === event.target.value)
            if (quotes) choose({ ...style, quotes })
          }}
        >
          {QUOTE_STYLES.map((one) => (
            <option value={one} key={one}>
              {speak(`desk:style-quotes-${one}`)}
            </option>
          ))}
        </select>
      </div>
      <div className="choice">
        <label htmlFor="style-spacing">{speak('desk:style-spacing')}</label>
        <select
          id="style-spacing"
          value={style.spacing}
          onChange={(event) => {
            const spacing = SPACINGS.find((one) => one === event.target.value)
            if (spacing) choose({ ...style, spacing })
          }}
        >
          {SPACINGS.map((one) => (
            <option value={one} key={one}>
              {speak(`desk:style-spacing-${one}`)}
            </option>
          ))}
        </select>
      </div>
    </div>
  )
}

function Slide(props: {
  readonly name: string
  readonly on: boolean
  /** The id of the element that describes it. */
  readonly about?: string
  readonly change: (on: boolean) => void
  readonly children: ReactNode
}) {
  const { name, on, about, change, children } = props
  return (
    <Switch
      className="slide"
      isSelected={on}
      onChange={change}
      data-switch={name}
      {...(about !== undefined && { 'aria-describedby': about })}
    >
      <i aria-hidden="true" />
      <span>{children}</span>
    </Switch>
  )
}
