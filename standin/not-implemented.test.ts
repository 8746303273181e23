import { EventEmitter } from 'node:events'
import { describe, expect, it } from 'vitest'
import { StandInEmitter } from './events.ts'
import { guardClass, guardObject, missingPart } from './not-implemented.ts'

class Part extends StandInEmitter {
  #count = 0
  constructor() {
    super('part', ['happens'], ['on-a-mac'])
  }
  count(): number {
    return ++this.#count
  }
  static made = 0
}
guardClass('Part', Part)

describe('what the stand-in has', () => {
  it('works as before, private fields and events included', () => {
    const part = new Part()
    let heard = 0
    part.on('happens', () => heard++)
    part.emit('happens')
    expect([part.count(), part.count(), heard, Part.made]).toEqual([1, 2, 1, 0])
    expect(part).toBeInstanceOf(EventEmitter)
  })

  it('can be replaced by a test', () => {
    const dialog = guardObject('dialog', { show: (): string => 'cancelled' })
    dialog.show = () => 'chosen'
    expect(dialog.show()).toBe('chosen')
  })

  it('can be waited for and written to a console', async () => {
    const shell = guardObject('shell', { beep: (): number => 1 })
    expect(await shell).toBe(shell)
    expect(JSON.stringify(shell)).toBe('{}')
  })
})

describe('what the stand-in lacks', () => {
  const part = new Part() as unknown as Record<string, unknown>
  const shell = guardObject('shell', {}) as Record<string, unknown>
  const Missing = missingPart('Tray') as unknown as (new () => object) & Record<string, () => void>

  it.each([
    ['a method of an instance', 'Part.fly', () => part['fly']],
    ['a setting of an instance', 'Part.colour =', () => (part['colour'] = 'red')],
    ['a static member', 'Part.every', () => (Part as unknown as Record<string, unknown>)['every']],
    ['a member of an object', 'shell.fly', () => shell['fly']],
    ['a whole class', 'new Tray()', () => new Missing()],
    ['a member of a whole class', 'Tray.isSupported', () => Missing['isSupported']],
  ])('throws: %s', (_what, name, use) => {
    expect(use).toThrow(`stand-in: ${name} is not implemented`)
  })

  it('throws at listening for an event that would never come, but not for one of another system', () => {
    const emitter = new Part()
    expect(() => emitter.on('hapens', () => undefined)).toThrow("part event 'hapens' is not implemented")
    expect(() => emitter.once('on-a-mac', () => undefined)).not.toThrow()
  })
})
