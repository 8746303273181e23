import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium'

/** PDFium's own functions, and the memory that they read and write. */
export interface Pdfium {
  readonly call: WrappedPdfiumModule
  readonly memory: Memory
}

interface Memory {
  readonly reserve: (bytes: number) => number
  readonly release: (pointer: number) => void
  readonly write: (pointer: number, bytes: Uint8Array) => void
  /** `pointer` is a multiple of the number's size. */
  readonly float: (pointer: number) => number
  readonly double: (pointer: number) => number
  readonly integer: (pointer: number) => number
  readonly text: (pointer: number) => string
  /** A view of PDFium's own memory: copy what is to stay. */
  readonly bytes: (pointer: number, length: number) => Uint8Array
}

/** What the package's types leave to Emscripten's, which are not installed. The heap moves when it grows. */
interface Heap {
  readonly HEAPU8: Uint8Array
  readonly HEAP32: Int32Array
  readonly HEAPF32: Float32Array
  readonly HEAPF64: Float64Array
}

let loading: Promise<Pdfium> | undefined

/** PDFium, loaded once in a process: about a quarter of a second and 5 MB. Its WASM stands beside its code. */
export function loadPdfium(): Promise<Pdfium> {
  loading ??= start()
  return loading
}

async function start(): Promise<Pdfium> {
  const path = createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm')
  const bytes = await readFile(path)
  const wasmBinary = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)
  const call = await init({ wasmBinary } as Parameters<typeof init>[0])
  call.PDFiumExt_Init()
  return { call, memory: memoryOf(call) }
}

function memoryOf({ pdfium }: WrappedPdfiumModule): Memory {
  const heap = pdfium as unknown as Heap
  const { malloc, free } = pdfium.wasmExports
  return {
    reserve: malloc,
    release: free,
    write: (pointer, bytes) => heap.HEAPU8.set(bytes, pointer),
    float: (pointer) => heap.HEAPF32[pointer >> 2] ?? 0,
    double: (pointer) => heap.HEAPF64[pointer >> 3] ?? 0,
    integer: (pointer) => heap.HEAP32[pointer >> 2] ?? 0,
    text: (pointer) => pdfium.UTF8ToString(pointer),
    bytes: (pointer, length) => heap.HEAPU8.subarray(pointer, pointer + length),
  }
}
