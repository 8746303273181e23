import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './desk/App.tsx'
import './look/tokens.css'
import './look/desk.css'
import './look/panes.css'
import './look/facsimile.css'
import './look/regions.css'
import './look/library.css'
import './look/directory.css'
import './look/rules.css'
import './look/keeping.css'
import './look/tools.css'
import './look/structure.css'
import './look/fixes.css'
import './look/tabs.css'
import './look/revisions.css'
import './look/alike.css'
import './look/holdings.css'
import './look/safety.css'
import './look/scans.css'
import './look/reopen.css'
import './look/order.css'
import './look/statistics.css'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
