import type { CustomScheme, Protocol } from 'electron'
import type { DevToolsSession } from './chromium/devtools.ts'
import { guardObject } from './not-implemented.ts'

type Handler = (request: Request) => Response | Promise<Response>

const handlers = new Map<string, Handler>()
const privileged = new Map<string, CustomScheme>()

/**
 * Plain Chromium cannot navigate to app://bundle/, so a page of such a scheme lives at
 * https://bundle.app.standin.invalid/ (a name that no server can have), and every request to it is answered
 * by the app's own handler. The app sees its own addresses.
 */
const suffix = '.standin.invalid'

/** Requests that must pass through the host: the mapped ones, and all that load a document. */
export const interceptedRequests = [
  { urlPattern: `https://*${suffix}/*` },
  { urlPattern: '*', resourceType: 'Document' },
]

/** app://bundle/a?b → https://bundle.app.standin.invalid/a?b; other addresses stay. */
export function toChromiumUrl(url: string): string {
  const [, scheme, rest = ''] = /^([a-z][a-z0-9+.-]*):\/\/(.*)$/is.exec(url) ?? []
  if (scheme === undefined || !isOurs(scheme.toLowerCase())) return url
  const [, host = '', after = ''] = /^([^/?#]*)(.*)$/s.exec(rest) ?? []
  return `https://${host || '_'}.${scheme.toLowerCase()}${suffix}${after.startsWith('/') ? after : `/${after}`}`
}

/** The way back. */
export function fromChromiumUrl(url: string): string {
  const [, host = '', scheme = '', rest = '/'] =
    /^https:\/\/([^/]*)\.([a-z][a-z0-9+-]*)\.standin\.invalid(\/.*)?$/is.exec(url) ?? []
  return scheme === '' ? url : `${scheme}://${host === '_' ? '' : host}${rest}`
}

function isOurs(scheme: string): boolean {
  return handlers.has(scheme) || privileged.has(scheme)
}

export const protocol = guardObject('protocol', {
  registerSchemesAsPrivileged(schemes: CustomScheme[]): void {
    for (const scheme of schemes) privileged.set(scheme.scheme, scheme)
  },
  handle(scheme: string, handler: Handler): void {
    if (handlers.has(scheme)) throw new Error(`The scheme ${scheme} is already handled`)
    handlers.set(scheme, handler)
  },
  unhandle(scheme: string): void {
    handlers.delete(scheme)
  },
  isProtocolHandled: (scheme: string): boolean => handlers.has(scheme),
})
protocol satisfies Pick<Protocol, 'registerSchemesAsPrivileged' | 'handle' | 'unhandle' | 'isProtocolHandled'>

/** `Fetch.requestPaused` of the DevTools protocol, as far as it is used. */
export interface PausedRequest {
  readonly requestId: string
  readonly frameId: string
  readonly resourceType: string
  readonly request: {
    readonly url: string
    readonly method: string
    readonly headers: Record<string, string>
    readonly postData?: string
  }
}

/** Answers a paused request with the app's handler, or lets it go on where the scheme is not the app's. */
export async function answerRequest(session: DevToolsSession, paused: PausedRequest): Promise<void> {
  const { requestId, request } = paused
  const url = fromChromiumUrl(request.url)
  if (url === request.url) {
    await session.send('Fetch.continueRequest', { requestId })
    return
  }
  const handler = handlers.get(new URL(url).protocol.slice(0, -1))
  if (!handler) {
    await refuseRequest(session, requestId, 'AddressUnreachable')
    return
  }
  const { method, headers, postData: body } = request
  const response = await handler(
    new Request(url, { method, headers, ...(body === undefined ? {} : { body }) }),
  )
  await session.send('Fetch.fulfillRequest', {
    requestId,
    responseCode: response.status,
    responseHeaders: [...response.headers].map(([name, value]) => ({ name, value })),
    body: Buffer.from(await response.arrayBuffer()).toString('base64'),
  })
}

/** `reason` is one of the DevTools protocol's Network.ErrorReason. */
export async function refuseRequest(
  session: DevToolsSession,
  requestId: string,
  reason: string,
): Promise<void> {
  await session.send('Fetch.failRequest', { requestId, errorReason: reason })
}
