/** The two JavaScript worlds of a window: the page's own, and the preload script's. */
export type World = 'page' | 'preload'

export interface Bridge {
  /** contextBridge.exposeInMainWorld, called in the preload's world. */
  expose(key: string, api: unknown): void
}

/**
 * contextBridge between two worlds that share only the DOM. Both run this function (as text, so it may use
 * nothing from outside itself). A call is a CustomEvent, whose detail is cloned from world to world; the
 * answer is an event fired before `dispatchEvent` returns, so calls are synchronous as in Electron.
 * Functions and promises cross as numbers and become proxies on the other side.
 */
export function makeBridge(world: World, tag: string): Bridge {
  type Wrapped =
    | { kind: 'function' | 'promise'; id: number }
    | { kind: 'array'; items: Wrapped[] }
    | { kind: 'object'; entries: [string, Wrapped][] }
    | { kind: 'error'; name: string; message: string }
    | { kind: 'value'; value: unknown }
  interface Failure {
    readonly name: string
    readonly message: string
  }
  interface Answer {
    readonly id: number
    readonly value?: Wrapped
    readonly failure?: Failure
  }
  type Callable = (...args: unknown[]) => unknown

  const other: World = world === 'page' ? 'preload' : 'page'
  const functions = new Map<number, Callable>()
  const functionIds = new WeakMap<Callable, number>()
  const proxies = new Map<number, Callable>()
  const answers = new Map<number, Answer>()
  const settling = new Map<number, { resolve(value: unknown): void; reject(error: unknown): void }>()
  const exposed = new Set<string>()
  let nextId = 1

  const fire = (type: string, detail: unknown): void => {
    window.dispatchEvent(new CustomEvent(`${tag}${other}:${type}`, { detail }))
  }
  const listen = <Detail>(type: string, listener: (detail: Detail) => void): void => {
    const heard = (event: Event): void => {
      event.stopImmediatePropagation()
      listener((event as CustomEvent<Detail>).detail)
    }
    window.addEventListener(`${tag}${world}:${type}`, heard, true)
  }

  const failureOf = (error: unknown): Failure =>
    error instanceof Error
      ? { name: error.name, message: error.message }
      : { name: 'Error', message: String(error) }
  const errorOf = ({ name, message }: Failure): Error => Object.assign(new Error(message), { name })
  const isPlain = (value: object): boolean => {
    const prototype = Object.getPrototypeOf(value) as object | null
    return prototype === null || Object.getPrototypeOf(prototype) === null
  }

  function wrap(value: unknown): Wrapped {
    if (typeof value === 'function') {
      const callable = value as Callable
      let id = functionIds.get(callable)
      if (id === undefined) {
        id = nextId++
        functionIds.set(callable, id)
        functions.set(id, callable)
      }
      return { kind: 'function', id }
    }
    if (value instanceof Promise) {
      const id = nextId++
      value.then(
        (result) => {
          fire('settled', { id, value: wrap(result) })
        },
        (error: unknown) => {
          fire('settled', { id, failure: failureOf(error) })
        },
      )
      return { kind: 'promise', id }
    }
    if (value instanceof Error) return { kind: 'error', ...failureOf(value) }
    if (Array.isArray(value)) return { kind: 'array', items: value.map(wrap) }
    if (value !== null && typeof value === 'object' && isPlain(value))
      return { kind: 'object', entries: Object.entries(value).map(([key, item]) => [key, wrap(item)]) }
    return { kind: 'value', value }
  }

  function unwrap(wrapped: Wrapped, frozen = false): unknown {
    switch (wrapped.kind) {
      case 'function': {
        let proxy = proxies.get(wrapped.id)
        if (!proxy) {
          proxy = (...args) => call(wrapped.id, args)
          proxies.set(wrapped.id, proxy)
        }
        return proxy
      }
      case 'promise':
        return new Promise((resolve, reject) => {
          settling.set(wrapped.id, { resolve, reject })
        })
      case 'array':
        return wrapped.items.map((item) => unwrap(item, frozen))
      case 'object': {
        const object = Object.fromEntries(wrapped.entries.map(([key, item]) => [key, unwrap(item, frozen)]))
        return frozen ? Object.freeze(object) : object
      }
      case 'error':
        return errorOf(wrapped)
      case 'value':
        return wrapped.value
    }
  }

  function call(target: number, args: unknown[]): unknown {
    const id = nextId++
    fire('call', { id, target, args: args.map(wrap) })
    const answer = answers.get(id)
    answers.delete(id)
    if (!answer) throw new Error('stand-in: the other world of this window is gone')
    if (answer.failure) throw errorOf(answer.failure)
    return answer.value && unwrap(answer.value)
  }

  listen('call', ({ id, target, args }: { id: number; target: number; args: Wrapped[] }) => {
    let answer: Answer
    try {
      const result = functions.get(target)?.(...args.map((argument) => unwrap(argument)))
      answer = { id, value: wrap(result) }
    } catch (error) {
      answer = { id, failure: failureOf(error) }
    }
    fire('answer', answer)
  })
  listen('answer', (answer: Answer) => answers.set(answer.id, answer))
  listen('settled', ({ id, value, failure }: Answer) => {
    const waiting = settling.get(id)
    settling.delete(id)
    if (failure) waiting?.reject(errorOf(failure))
    else waiting?.resolve(value && unwrap(value))
  })
  listen('expose', ({ key, api }: { key: string; api: Wrapped }) => {
    Object.defineProperty(window, key, { value: unwrap(api, true), enumerable: true })
  })

  return {
    expose(key, api) {
      if (exposed.has(key))
        throw new Error('Cannot bind an API on top of an existing property on the window object')
      exposed.add(key)
      fire('expose', { key, api: wrap(api) })
    },
  }
}
