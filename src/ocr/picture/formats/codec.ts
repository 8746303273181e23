import { readFile } from 'node:fs/promises'
import { packageFile } from '../../packages.ts'
import { provideImageData } from './image-data.ts'

/** Makes a decoder of `@jsquash` ready, once: `wasm` is its code's path, by the package's name. */
export function codec(wasm: string, init: unknown): () => Promise<void> {
  let prepared: Promise<void> | undefined
  return () => {
    provideImageData()
    return (prepared ??= readFile(packageFile(wasm))
      .then((code) => WebAssembly.compile(code))
      // The declared type of `init` leaves out the compiled module that its own code takes first.
      .then((module) => (init as (module: WebAssembly.Module) => Promise<void>)(module)))
  }
}

export const ownBuffer = (bytes: Uint8Array): ArrayBuffer => Uint8Array.from(bytes).buffer
