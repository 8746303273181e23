import { describe, expect, it } from 'vitest'
import { PAGE_READERS, readableExtensions } from './index.ts'

describe('the readers of pages', () => {
  it('have ids of their own', () => {
    expect(new Set(PAGE_READERS.map((reader) => reader.id)).size).toBe(PAGE_READERS.length)
  })

  it('offer plain text to the open dialog, each ending once, lower case and without a dot', () => {
    const extensions = readableExtensions()
    expect(extensions).toContain('txt')
    expect(new Set(extensions).size).toBe(extensions.length)
    for (const extension of extensions) expect(extension).toMatch(/^[a-z0-9]+$/)
  })
})
