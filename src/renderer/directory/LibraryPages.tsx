import { useState } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import type { Settings } from '#shared/settings'
import type { Desk } from '../desk/desk.ts'
import { useSelected } from '../desk/observable.ts'
import { useTongue } from '../desk/speak.ts'
import { LibraryView } from '../library/LibraryView.tsx'
import { PagesPage } from '../pages/PagesPage.tsx'
import { StatisticsPage } from '../statistics/StatisticsPage.tsx'
import { TrashPage } from '../trash/TrashPage.tsx'
import type { Asked } from './asked.ts'
import { LIBRARY_PAGES, type LibraryPage } from './library-page.ts'
import { PeoplePage } from './PeoplePage.tsx'
import { SectionsPage } from './SectionsPage.tsx'

const ALL: Asked = { section: null, byline: null, text: '' }

/** The library: its articles, pages, sections and people, what was done with them, and what was thrown away. */
export function LibraryPages(props: { readonly desk: Desk; readonly settings: Settings }) {
  const { desk, settings } = props
  const { speak } = useTongue()
  const page = useSelected(desk.state, (now) => now.libraryPage)
  const setPage = (libraryPage: LibraryPage) => {
    desk.state.update((now) => ({ ...now, libraryPage }))
  }
  const [asked, setAsked] = useState<Asked>(() => ({ ...ALL, text: desk.state.get().sought }))
  const show = (wanted: Asked) => {
    setAsked(wanted)
    setPage('articles')
  }
  return (
    <main className="library-pages" aria-label={speak('desk:library')}>
      <Tabs
        selectedKey={page}
        onSelectionChange={(key) => {
          setAsked(ALL)
          const wanted = LIBRARY_PAGES.find((one) => one === key)
          if (wanted) setPage(wanted)
        }}
      >
        <TabList className="library-tabs" aria-label={speak('desk:library')}>
          <Tab id="articles">{speak('directory:tab-articles')}</Tab>
          <Tab id="pages">{speak('holdings:tab-pages')}</Tab>
          <Tab id="sections">{speak('directory:tab-sections')}</Tab>
          <Tab id="people">{speak('directory:tab-people')}</Tab>
          <Tab id="statistics">{speak('statistics:tab')}</Tab>
          <Tab id="trash">{speak('holdings:tab-trash')}</Tab>
        </TabList>
        <TabPanel id="articles" className="library-panel">
          <LibraryView
            desk={desk}
            asked={asked}
            remembered={settings.columns}
            key={`${asked.section ?? ''}/${asked.byline ?? ''}`}
          />
        </TabPanel>
        <TabPanel id="pages" className="library-panel">
          <PagesPage desk={desk} />
        </TabPanel>
        <TabPanel id="sections" className="library-panel">
          <SectionsPage desk={desk} show={show} />
        </TabPanel>
        <TabPanel id="people" className="library-panel">
          <PeoplePage desk={desk} show={show} />
        </TabPanel>
        <TabPanel id="statistics" className="library-panel">
          <StatisticsPage desk={desk} settings={settings} />
        </TabPanel>
        <TabPanel id="trash" className="library-panel">
          <TrashPage desk={desk} />
        </TabPanel>
      </Tabs>
    </main>
  )
}
