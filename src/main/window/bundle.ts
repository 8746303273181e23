import { protocol } from 'electron'
import { readFile } from 'node:fs/promises'
import { bundleFile, SCHEME } from './bundle-path.ts'
import { CONTENT_SECURITY_POLICY } from './content-security-policy.ts'

/** Must run before the app is ready: makes `app:` a scheme with an origin, so that 'self' and modules work. */
export function declareBundleScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

/**
 * Serves the built window from its folder, each file with the security headers.
 *
 * @param picture a part of a printed sheet, by the path of its address; `null` for any other path
 */
export function serveBundle(
  folder: string,
  picture: (path: string) => Promise<Uint8Array<ArrayBuffer> | null>,
): void {
  protocol.handle(SCHEME, async (request) => {
    const file = request.method === 'GET' ? bundleFile(folder, request.url) : null
    if (!file) return notThere()
    if (file.kind === 'picture') {
      const png = await picture(file.path)
      return png
        ? new Response(png, { headers: { ...SECURITY_HEADERS, 'content-type': 'image/png' } })
        : notThere()
    }
    try {
      const bytes = await readFile(file.path)
      return new Response(new Uint8Array(bytes), {
        headers: { ...SECURITY_HEADERS, 'content-type': file.mimeType },
      })
    } catch {
      return notThere()
    }
  })
}

const SECURITY_HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
}

const notThere = (): Response => new Response('Not found', { status: 404, headers: SECURITY_HEADERS })
