import { userInfo } from 'node:os'

/** The user's name on this machine; empty where the system has no entry for the user. */
export function systemUser(): string {
  try {
    return userInfo().username
  } catch {
    return ''
  }
}
