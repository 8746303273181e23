// Loaded before a test's program, in each of its threads: the first attempt to reach any network ends the process.
import dns from 'node:dns'
import net from 'node:net'
import { syncBuiltinESMExports } from 'node:module'

const deny = (what) => () => {
  process.stderr.write(`network: ${what}\n`)
  process.reallyExit(86)
}
net.Socket.prototype.connect = deny('connect')
for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) {
  dns[name] = deny(name)
  dns.promises[name] = deny(name)
}
globalThis.fetch = deny('fetch')
syncBuiltinESMExports()
