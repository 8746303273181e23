import { useMemo } from 'react'
import { Button, Heading, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import type { ReportSection } from '#core/export/report'
import { pageReport } from '#core/galley/page-report'
import { REPORT_FORMATS } from '#shared/export-format'
import { sayReport } from '#shared/language/say-report'
import type { Desk } from '../desk/desk.ts'
import { useObservable } from '../desk/observable.ts'
import type { Session } from '../desk/session.ts'
import { PanelFrame } from '../desk/PanelFrame.tsx'
import { useTongue } from '../desk/speak.ts'

/** “What Galley did to this page”: the account in words, to be read here or exported. */
export function ReportPanel({ desk }: { readonly desk: Desk }) {
  const { reporting, open } = useObservable(desk.state)
  const close = () => {
    desk.report(false)
  }
  return (
    <PanelFrame isOpen={reporting && open !== null} place="rules-place" kind="rules report" leave={close}>
      {open && <Report desk={desk} session={open.session} close={close} />}
    </PanelFrame>
  )
}

function Report(props: { readonly desk: Desk; readonly session: Session; readonly close: () => void }) {
  const { speak, language } = useTongue()
  const { desk, session, close } = props
  const { galley } = useObservable(session.state)
  const report = useMemo(() => sayReport(speak, language, pageReport(galley)), [speak, language, galley])
  return (
    <>
      <header>
        <Heading slot="title">{report.title}</Heading>
        <p>{report.summary}</p>
      </header>
      <div className="rules-list" tabIndex={0} role="group" aria-label={report.title}>
        {report.sections.map((section) => (
          <Section key={section.heading} section={section} />
        ))}
      </div>
      <footer>
        <MenuTrigger>
          <Button className="button">{speak('fixes:report-export')}</Button>
          <Popover className="popover">
            <Menu
              className="menu"
              aria-label={speak('desk:export-as')}
              onAction={(key) => {
                const format = REPORT_FORMATS.find((one) => one === key)
                if (format) void desk.exportReport(format)
              }}
            >
              {REPORT_FORMATS.map((format) => (
                <MenuItem id={format} key={format}>
                  {speak(`desk:format-${format}`)}
                </MenuItem>
              ))}
            </Menu>
          </Popover>
        </MenuTrigger>
        <Button className="button done" onPress={close}>
          {speak('fixes:report-close')}
        </Button>
      </footer>
    </>
  )
}

function Section({ section: { heading, note, table, quotes } }: { readonly section: ReportSection }) {
  return (
    <section>
      <h3>{heading}</h3>
      {note !== '' && <p>{note}</p>}
      {table && (
        <table>
          <thead>
            <tr>
              {table.head.map((cell) => (
                <th key={cell} scope="col">
                  {cell}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map(([name, ...figures], row) => (
              <tr key={row}>
                <th scope="row">{name}</th>
                {figures.map((figure, column) => (
                  <td key={column}>{figure}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {quotes.length > 0 && (
        <ul>
          {quotes.map((quote, index) => (
            <li key={index}>
              <small>{quote.where}</small>
              <q>{quote.text}</q>
              <small>{quote.note}</small>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
