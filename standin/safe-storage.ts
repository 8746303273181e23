import type { SafeStorage } from 'electron'
import { guardObject } from './not-implemented.ts'

const unavailable = (): never => {
  throw new Error('stand-in: encryption is not available; ask isEncryptionAvailable first')
}

/** There is no keychain behind the stand-in, and it says so. */
export const safeStorage = guardObject('safeStorage', {
  isEncryptionAvailable: (): boolean => false,
  getSelectedStorageBackend: (): 'basic_text' => 'basic_text',
  encryptString: unavailable,
  decryptString: unavailable,
})
safeStorage satisfies Pick<
  SafeStorage,
  'isEncryptionAvailable' | 'getSelectedStorageBackend' | 'encryptString' | 'decryptString'
>
