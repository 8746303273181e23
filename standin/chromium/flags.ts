/** What a Chromium of the stand-in is started with. */
export interface ChromiumSettings {
  /** Folder of cookies, local storage and caches. */
  readonly profile: string
  /** True for windows on a display, false for none at all. */
  readonly headed: boolean
  /** True when a tool outside (Playwright) wants to connect as well; a port is opened only then. */
  readonly debuggingPort: boolean
  /** False for root, where Chromium refuses to run its sandbox. */
  readonly sandbox: boolean
  /** Switches that the app added with `app.commandLine.appendSwitch`; they win over ours. */
  readonly switches: ReadonlyMap<string, string>
}

/** Chromium's own services, questions and bubbles, none of which belong in an application's window. */
const quiet = [
  'test-type',
  'no-first-run',
  'no-default-browser-check',
  'hide-crash-restore-bubble',
  'disable-background-networking',
  'disable-component-update',
  'disable-quic',
  'disable-sync',
  'disable-extensions',
]

const unwantedFeatures = ['Translate', 'MediaRouter', 'OptimizationHints', 'AutofillServerCommunication']

export function chromiumFlags(settings: ChromiumSettings): string[] {
  const switches = new Map<string, string>(quiet.map((name) => [name, '']))
  switches.set('user-data-dir', settings.profile)
  switches.set('password-store', 'basic')
  // The pipe is the host's own channel: Chromium ends when the host does, even by SIGKILL.
  switches.set('remote-debugging-pipe', '')
  if (settings.debuggingPort) switches.set('remote-debugging-port', '0')
  if (!settings.sandbox) switches.set('no-sandbox', '')
  if (settings.headed) switches.set('ozone-platform-hint', 'auto')
  else {
    switches.set('headless', 'new')
    switches.set('disable-gpu', '')
    switches.set('screen-info', '{1920x1080}')
  }
  for (const [name, value] of settings.switches) switches.set(name, value)
  const disabled = [...unwantedFeatures, ...(settings.switches.get('disable-features') ?? '').split(',')]
  switches.set('disable-features', disabled.filter(Boolean).join(','))
  return [
    ...[...switches].map(([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`)),
    // An app window has no tabs and no address field; the size of the page is the size of the window.
    '--app=data:text/html,<title></title>',
  ]
}
