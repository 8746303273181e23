/** Values across the process border as one string, with what a structured clone keeps. */
export interface Codec {
  /** Throws 'An object could not be cloned.' as Electron does for functions, symbols and promises. */
  encode(value: unknown): string
  decode(text: string): unknown
}

interface Tagged {
  readonly $: string
  readonly v?: unknown
  readonly t?: string
}

/**
 * Runs in the host and, as the text of this function, in the page: it may use nothing from outside itself.
 * Plain JSON stays as it is; everything else becomes `{ $: kind, v: content }`.
 */
export function makeCodec(): Codec {
  const base64 = (bytes: Uint8Array): string => {
    if ('toBase64' in bytes) return (bytes as Uint8Array & { toBase64(): string }).toBase64()
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
  }
  const bytesOf = (text: string): Uint8Array<ArrayBuffer> => {
    const native = Uint8Array as typeof Uint8Array & { fromBase64?(text: string): Uint8Array<ArrayBuffer> }
    return native.fromBase64 ? native.fromBase64(text) : new Uint8Array(Buffer.from(text, 'base64'))
  }
  const entries = (value: object): [string, unknown][] =>
    Object.entries(value).map(([key, item]) => [key, pack(item)])

  function pack(value: unknown): unknown {
    if (value === undefined) return { $: 'undefined' }
    if (typeof value === 'bigint') return { $: 'bigint', v: String(value) }
    if (typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0)))
      return { $: 'number', v: Object.is(value, -0) ? '-0' : String(value) }
    if (typeof value === 'function' || typeof value === 'symbol')
      throw new Error('An object could not be cloned.')
    if (value === null || typeof value !== 'object') return value
    if (Array.isArray(value)) return value.map(pack)
    if (value instanceof Date) return { $: 'Date', v: pack(value.getTime()) }
    if (value instanceof Map)
      return {
        $: 'Map',
        v: [...(value as Map<unknown, unknown>)].map(([key, item]) => [pack(key), pack(item)]),
      }
    if (value instanceof Set) return { $: 'Set', v: [...(value as Set<unknown>)].map(pack) }
    if (value instanceof RegExp) return { $: 'RegExp', v: [value.source, value.flags] }
    if (value instanceof Error) return { $: 'Error', v: [value.name, value.message, value.stack] }
    if (value instanceof ArrayBuffer)
      return { $: 'bytes', t: 'ArrayBuffer', v: base64(new Uint8Array(value)) }
    if (ArrayBuffer.isView(value)) {
      const type = value.constructor.name === 'Buffer' ? 'Uint8Array' : value.constructor.name
      return {
        $: 'bytes',
        t: type,
        v: base64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)),
      }
    }
    if (value instanceof Promise) throw new Error('An object could not be cloned.')
    return '$' in value ? { $: 'object', v: entries(value) } : Object.fromEntries(entries(value))
  }

  function unpack(value: unknown): unknown {
    if (value === null || typeof value !== 'object') return value
    if (Array.isArray(value)) return value.map(unpack)
    if ('$' in value) return unpackTagged(value as Tagged)
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, unpack(item)]))
  }

  function unpackTagged({ $: kind, v: content, t: type }: Tagged): unknown {
    switch (kind) {
      case 'undefined':
        return undefined
      case 'bigint':
        return BigInt(content as string)
      case 'number':
        return Number(content)
      case 'Date':
        return new Date(unpack(content) as number)
      case 'Map':
        return new Map((content as [unknown, unknown][]).map(([key, item]) => [unpack(key), unpack(item)]))
      case 'Set':
        return new Set((content as unknown[]).map(unpack))
      case 'RegExp':
        return new RegExp(...(content as [string, string]))
      case 'Error': {
        const [name, message, stack] = content as [string, string, string]
        return Object.assign(new Error(message), { name, stack })
      }
      case 'object':
        return Object.fromEntries((content as [string, unknown][]).map(([key, item]) => [key, unpack(item)]))
      case 'bytes': {
        const bytes = bytesOf(content as string)
        if (type === 'Uint8Array') return bytes
        if (type === 'ArrayBuffer') return bytes.buffer
        const View = (globalThis as unknown as Record<string, new (buffer: ArrayBuffer) => unknown>)[
          type ?? ''
        ]
        if (View) return new View(bytes.buffer)
      }
    }
    throw new Error(`stand-in: cannot read a message of kind ${kind}`)
  }

  return {
    encode: (value) => JSON.stringify(pack(value)),
    decode: (text) => unpack(JSON.parse(text)),
  }
}
