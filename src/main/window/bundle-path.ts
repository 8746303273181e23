import { extname, join, sep } from 'node:path'

/** Where the window lives. One scheme, one host; the bundle's own links are relative. */
export const SCHEME = 'app'
export const BUNDLE = `${SCHEME}://bundle/`

const MIME_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
}

/** A file of the bundle, or a picture that is drawn when it is asked for. */
export type BundleFile =
  | { readonly kind: 'file'; readonly path: string; readonly mimeType: string }
  /** The path within the window's address, which is no file's. */
  | { readonly kind: 'picture'; readonly path: string }

const PICTURES = '/facsimile/'

/**
 * The file of `folder` that an address of the window names, or `null` when it names none: another host, a way out
 * of the folder (`..%2f`, a backslash, a second decoding), a kind of file that the bundle does not have.
 */
export function bundleFile(folder: string, address: string): BundleFile | null {
  if (!URL.canParse(address)) return null
  const url = new URL(address)
  if (url.protocol !== `${SCHEME}:` || url.host !== 'bundle') return null
  let name: string
  try {
    name = decodeURIComponent(url.pathname)
  } catch {
    return null
  }
  if (/[\\:%\0]/.test(name) || name.split('/').some((part) => part.startsWith('.'))) return null
  if (name.startsWith(PICTURES)) return { kind: 'picture', path: name }
  const path = join(folder, name.endsWith('/') ? `${name}index.html` : name)
  const mimeType = MIME_TYPES[extname(path).toLowerCase()]
  if (mimeType === undefined || !path.startsWith(folder.endsWith(sep) ? folder : folder + sep)) return null
  return { kind: 'file', path, mimeType }
}
