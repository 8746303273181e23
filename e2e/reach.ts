import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Desk } from './launch.ts'

export type Language = 'zh' | 'en'

/** Something that Galley can look like, and the way there from an empty desk. */
export interface State {
  readonly name: string
  /** Other looks than Chinese in light and English in dark. */
  readonly looks?: readonly string[]
  readonly size?: { readonly width: number; readonly height: number }
  reach(desk: Desk, language: Language): Promise<void>
  /** Galley has been closed on the way and starts anew on the same folder: what is to be done then. */
  readonly anew?: (desk: Desk) => Promise<void>
}

const SAMPLE = resolve(import.meta.dirname, '../resources/samples/样报.txt')

export async function raw(desk: Desk): Promise<void> {
  await desk.menu('open-sample')
  await desk.page.locator('.source').waitFor()
}

export async function justCleaned(desk: Desk): Promise<void> {
  await raw(desk)
  await desk.menu('clean-page')
  await desk.page.locator('.item').first().waitFor()
}

/** Cleaned some time ago: what was said of it is gone. */
export async function cleaned(desk: Desk): Promise<void> {
  await justCleaned(desk)
  await desk.page.locator('.notice button').last().click()
}

export const paragraph = (desk: Desk) => desk.page.locator('.text [data-kind="paragraph"]').first()

export async function library(desk: Desk): Promise<void> {
  await cleaned(desk)
  await opened(desk, '榆州晚报-2026-11-02-03版', 300)
  await desk.menu('clean-page')
  await desk.page.locator('.item').first().waitFor()
  await desk.menu('show-library')
  await desk.page.locator('.article-row').first().waitFor()
}

/** The sample from a place on, as another day's page. */
export async function opened(desk: Desk, name: string, from: number): Promise<void> {
  const file = join(desk.folder, `${name}.txt`)
  writeFileSync(file, readFileSync(SAMPLE, 'utf8').slice(from))
  await desk.answerOpenDialog(file)
  await desk.menu('open-page')
  await desk.page.locator('.crumb', { hasText: name }).waitFor()
}
