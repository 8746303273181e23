import { useState } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import type { Desk } from '../desk/desk.ts'
import { useTongue } from '../desk/speak.ts'
import { LibraryView } from '../library/LibraryView.tsx'
import { PagesPage } from '../pages/PagesPage.tsx'
import { TrashPage } from '../trash/TrashPage.tsx'
import type { Asked } from './asked.ts'
import { PeoplePage } from './PeoplePage.tsx'
import { SectionsPage } from './SectionsPage.tsx'

const ALL: Asked = { section: null, byline: null }

/** The library: its articles, pages, sections and people, and what was thrown away. */
export function LibraryPages({ desk }: { readonly desk: Desk }) {
  const { speak } = useTongue()
  const [page, setPage] = useState('articles')
  const [asked, setAsked] = useState(ALL)
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
          setPage(String(key))
        }}
      >
        <TabList className="library-tabs" aria-label={speak('desk:library')}>
          <Tab id="articles">{speak('directory:tab-articles')}</Tab>
          <Tab id="pages">{speak('holdings:tab-pages')}</Tab>
          <Tab id="sections">{speak('directory:tab-sections')}</Tab>
          <Tab id="people">{speak('directory:tab-people')}</Tab>
          <Tab id="trash">{speak('holdings:tab-trash')}</Tab>
        </TabList>
        <TabPanel id="articles" className="library-panel">
          <LibraryView desk={desk} asked={asked} key={`${asked.section ?? ''}/${asked.byline ?? ''}`} />
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
        <TabPanel id="trash" className="library-panel">
          <TrashPage desk={desk} />
        </TabPanel>
      </Tabs>
    </main>
  )
}
