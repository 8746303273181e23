import type { Net } from 'electron'
import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { guardObject } from './not-implemented.ts'

/** Kinds of files that an app serves to its own pages. */
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain',
}

export const net = guardObject('net', {
  /** As Electron's: also reads files, and rejects for one that is not there. */
  async fetch(input: string | Request, init?: RequestInit): Promise<Response> {
    const url = typeof input === 'string' ? input : input.url
    if (!url.startsWith('file:')) return fetch(input, init)
    const file = fileURLToPath(url)
    try {
      const headers = { 'content-type': types[extname(file).toLowerCase()] ?? 'application/octet-stream' }
      return new Response(await readFile(file), { headers })
    } catch (error) {
      throw new Error('net::ERR_FILE_NOT_FOUND', { cause: error })
    }
  },
  isOnline: (): boolean => true,
})
net satisfies Pick<Net, 'isOnline'>
