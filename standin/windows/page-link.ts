import type { DevToolsSession } from '../chromium/devtools.ts'
import { runningChromium } from '../context.ts'
import { makeCodec } from '../page/codec.ts'
import { injectedScripts, preloadWorld } from '../page/injected.ts'
import type { FromPage, ToPage } from '../page/messages.ts'
import { interceptedRequests } from '../protocol.ts'

const codec = makeCodec()

/** The host's line to one page of Chromium: DevTools on one side, the preload's world on the other. */
export class PageLink {
  readonly targetId: string
  readonly session: DevToolsSession
  readonly frameId: string
  /** The preload's world, as soon as it has said hello; a new one after every navigation. */
  #world = Promise.withResolvers<number>()
  #worldId: number | undefined

  constructor(
    targetId: string,
    session: DevToolsSession,
    frameId: string,
    heard: (message: FromPage) => void,
  ) {
    this.targetId = targetId
    this.session = session
    this.frameId = frameId
    const worldGone = (): void => {
      if (this.#worldId !== undefined) this.#world = Promise.withResolvers()
      this.#worldId = undefined
    }
    session.on('Runtime.executionContextsCleared', worldGone)
    session.on(
      'Runtime.executionContextDestroyed',
      ({ executionContextId }: { executionContextId: number }) => {
        if (executionContextId === this.#worldId) worldGone()
      },
    )
    session.on('Runtime.bindingCalled', (call: { executionContextId: number; payload: string }) => {
      const message = codec.decode(call.payload) as FromPage
      if (message.kind === 'hello') {
        this.#worldId = call.executionContextId
        this.#world.resolve(call.executionContextId)
      }
      heard(message)
    })
  }

  /** Waits for the page's world; a page that goes away in the meantime takes its messages with it. */
  async post(message: ToPage): Promise<void> {
    const text = codec.encode(message)
    const executionContextId = await this.#world.promise
    const functionDeclaration = 'function (text) { globalThis.standInReceive(text) }'
    await this.session
      .send('Runtime.callFunctionOn', {
        functionDeclaration,
        executionContextId,
        arguments: [{ value: text }],
      })
      .catch(() => undefined)
  }

  /** Where the files lie that the page keeps in `standInFiles`; '' for one that has no place on disk. */
  async filePaths(count: number): Promise<string[]> {
    const contextId = await this.#world.promise
    const paths: string[] = []
    for (let at = 0; at < count; at++) {
      const expression = `standInFiles[${String(at)}]`
      const { result } = await this.session.send<{ result: { objectId: string } }>('Runtime.evaluate', {
        expression,
        contextId,
      })
      const info = await this.session
        .send<{ path: string }>('DOM.getFileInfo', { objectId: result.objectId })
        .catch(() => ({ path: '' }))
      paths.push(info.path)
    }
    return paths
  }

  /** The value of an expression in the page's own world; rejects with the page's error. */
  async evaluate(expression: string, userGesture: boolean): Promise<unknown> {
    const reply = await this.session.send<{
      result: { value?: unknown }
      exceptionDetails?: { text: string; exception?: { description?: string } }
    }>('Runtime.evaluate', { expression, userGesture, awaitPromise: true, returnByValue: true })
    if (reply.exceptionDetails)
      throw new Error(reply.exceptionDetails.exception?.description ?? reply.exceptionDetails.text)
    return reply.result.value
  }
}

/** The page that Chromium opened by itself at its start; the first window takes it over. */
let startPage: Promise<string> | undefined

export function expectStartPage(): void {
  startPage = findPage()
}

async function findPage(): Promise<string> {
  const { browser } = runningChromium()
  for (;;) {
    const { targetInfos } = await browser.send<{ targetInfos: { targetId: string; type: string }[] }>(
      'Target.getTargets',
    )
    const page = targetInfos.find(({ type }) => type === 'page')
    if (page) return page.targetId
  }
}

/** `listen` is called before anything of the page can be missed. */
export async function openPage(
  preload: string | undefined,
  heard: (message: FromPage) => void,
  listen: (link: PageLink) => void,
): Promise<PageLink> {
  const { browser, connection } = runningChromium()
  const first = startPage
  startPage = undefined
  const targetId =
    (await first) ??
    (await browser.send<{ targetId: string }>('Target.createTarget', { url: 'about:blank', newWindow: true }))
      .targetId
  const { sessionId } = await browser.send<{ sessionId: string }>('Target.attachToTarget', {
    targetId,
    flatten: true,
  })
  const session = connection.session(sessionId)
  const { frameTree } = await session.send<{ frameTree: { frame: { id: string } } }>('Page.getFrameTree')
  const link = new PageLink(targetId, session, frameTree.frame.id, heard)
  listen(link)
  const { platform, arch, versions } = process
  const scripts = injectedScripts(preload, { platform, arch, versions })
  await Promise.all([
    session.send('Page.enable'),
    session.send('Runtime.enable'),
    session.send('Page.setLifecycleEventsEnabled', { enabled: true }),
    session.send('Runtime.addBinding', { name: 'standInSend', executionContextName: preloadWorld }),
    session.send('Fetch.enable', { patterns: interceptedRequests }),
    ...scripts.map((script) => session.send('Page.addScriptToEvaluateOnNewDocument', script)),
  ])
  return link
}
