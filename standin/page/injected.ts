import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { makeBridge } from './bridge.ts'
import { makeCodec } from './codec.ts'
import { refuseWindowOpen, reportNewWindows } from './new-windows.ts'
import { runPreload, type PageFacts } from './preload-runtime.ts'

/** Name of the isolated world that preload scripts run in. */
export const preloadWorld = 'stand-in preload'

/** One script that a page runs before its own, in its own world or in a named one. */
export interface InjectedScript {
  readonly source: string
  readonly worldName?: string
}

/** The scripts that give a page Electron's preload; functions travel as their own text. */
export function injectedScripts(preload: string | undefined, facts: PageFacts): InjectedScript[] {
  const tag = `stand-in-${randomUUID()}:`
  const windowWanted = JSON.stringify(`${tag}window-open`)
  const bridge = (world: 'page' | 'preload'): string =>
    `(${makeBridge.toString()})(${JSON.stringify(world)}, ${JSON.stringify(tag)})`
  // Frames inside the page get neither, as in Electron without nodeIntegrationInSubFrames.
  const inTopFrame = (code: string): string => `if (window === window.top) { ${code} }`
  const script = preload === undefined ? '' : readFileSync(preload, 'utf8')
  return [
    { source: inTopFrame(`${bridge('page')}; (${refuseWindowOpen.toString()})(${windowWanted})`) },
    {
      worldName: preloadWorld,
      source: inTopFrame(
        `(${runPreload.toString()})((${makeCodec.toString()})(), ${bridge('preload')}, ${JSON.stringify(facts)},` +
          ` (report) => (${reportNewWindows.toString()})(${windowWanted}, report),` +
          ` function (require, process, module, exports) { ${script}\n})`,
      ),
    },
  ]
}
