/** Entry of a utility process: sets up what Electron gives it, then runs the app's module. */
import { EventEmitter } from 'node:events'
import { registerHooks } from 'node:module'
import { pathToFileURL } from 'node:url'

const [modulePath = '', ...args] = process.argv.slice(2)
process.argv.splice(1, process.argv.length, modulePath, ...args)

const parentPort = Object.assign(new EventEmitter(), {
  postMessage(message: unknown): void {
    process.send?.(message)
  },
  start(): void {},
})
process.on('message', (data) => parentPort.emit('message', { data, ports: [] }))
process.on('disconnect', () => process.exit(1))
Object.defineProperty(process, 'parentPort', { value: parentPort })
Object.defineProperty(process, 'type', { value: 'utility' })

registerHooks({
  resolve(specifier, context, next) {
    if (/^electron(\/|$)/.test(specifier))
      throw new Error('stand-in: electron in a utility process is not implemented')
    return next(specifier, context)
  },
})
await import(pathToFileURL(modulePath).href)
