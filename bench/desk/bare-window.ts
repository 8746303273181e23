import type { Page } from '@playwright/test'
import { join } from 'node:path'
import { build, type Rolldown } from 'vite'
import type { Desk } from '../../e2e/launch.ts'
import type { showBareEditor } from './bare-editor.ts'

/** How the desk sets an article, so that the bare editor has the same lines to break. */
export interface Setting {
  readonly width: string
  readonly font: string
  readonly paragraphs: readonly string[]
}

declare const bare: { readonly showBareEditor: typeof showBareEditor }

/** A second window of the same running browser with nothing in it but a Lexical editor. */
export async function openBareWindow({ app, page: desk }: Desk, setting: Setting): Promise<Page> {
  const opened = app.waitForEvent('window')
  await app.evaluate(({ BrowserWindow }) => {
    void new BrowserWindow({ title: 'bare' }).loadURL('data:text/html,<!doctype html><title>bare</title>')
  })
  const page = await opened
  await page.waitForLoadState()
  const size = await desk.evaluate(() => ({ width: innerWidth, height: innerHeight }))
  await page.setViewportSize(size)
  await page.evaluate(await bundled())
  await page.evaluate(({ width, font, paragraphs }) => {
    const root = document.createElement('div')
    root.contentEditable = 'true'
    root.style.cssText = `width: ${width}; font: ${font}; margin: auto; white-space: pre-wrap`
    document.body.append(root)
    bare.showBareEditor(root, paragraphs)
  }, setting)
  return page
}

/** Built as the desk is built: for production, as one script. */
async function bundled(): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'chrome140',
      lib: { entry: join(import.meta.dirname, 'bare-editor.ts'), formats: ['iife'], name: 'bare' },
    },
    define: { 'process.env.NODE_ENV': '"production"' },
  })) as Rolldown.RolldownOutput[]
  const code = built[0]?.output[0].code
  if (code === undefined) throw new Error('the bare editor was not built')
  // A script's own `var` is the evaluation's only.
  return `${code}\nglobalThis.bare = bare`
}
