/**
 * A missing part of Electron must be noticed at once: reading or setting any name that the stand-in does
 * not have throws. The guard sits at the end of the prototype chain, so whatever exists is found first and
 * `this` stays the real object (private fields keep working).
 */
export class NotImplemented extends Error {
  constructor(what: string) {
    super(`stand-in: ${what} is not implemented`)
    this.name = 'NotImplemented'
  }
}

/** Names that JavaScript itself, `await`, consoles and test runners look for on any object. */
const askedOfAnyObject = new Set([
  'then',
  'toJSON',
  'inspect',
  'constructor',
  'nodeType',
  'tagName',
  'asymmetricMatch',
  'domain',
  'default',
  'prototype',
  'name',
  'length',
])

function isAskedOfAnyObject(key: string | symbol): boolean {
  return typeof key === 'symbol' || askedOfAnyObject.has(key) || /^[_$@]/.test(key)
}

function guard<Target extends object>(name: string, target: Target): Target {
  return new Proxy(target, {
    get(found, key, receiver) {
      if (key in found || isAskedOfAnyObject(key)) return Reflect.get(found, key, receiver)
      throw new NotImplemented(`${name}.${String(key)}`)
    },
    set(found, key, value, receiver) {
      if (key in found || isAskedOfAnyObject(key)) return Reflect.set(found, key, value, receiver)
      throw new NotImplemented(`${name}.${String(key)} =`)
    },
  })
}

/** The same object; what it lacks throws from now on. */
export function guardObject<Part extends object>(name: string, part: Part): Part {
  const above: object = Object.getPrototypeOf(part) as object
  return Object.setPrototypeOf(part, guard(name, Object.create(above) as object)) as Part
}

/** The same class; what its instances or the class itself lack throws from now on. */
export function guardClass<Class extends new (...args: never[]) => object>(name: string, part: Class): Class {
  const prototype = part.prototype as object
  Object.setPrototypeOf(prototype, guard(name, Object.create(Object.getPrototypeOf(prototype) as object)))
  const parent = Object.getPrototypeOf(part) as Class
  Object.setPrototypeOf(part, guard(name, parent))
  return part
}

/** A whole module or class of Electron that the stand-in does not have: it can be imported, not used. */
export function missingPart(name: string): never {
  return new Proxy(function missing() {}, {
    get(found, key, receiver) {
      if (isAskedOfAnyObject(key)) return Reflect.get(found, key, receiver) as unknown
      throw new NotImplemented(`${name}.${String(key)}`)
    },
    set(_found, key) {
      throw new NotImplemented(`${name}.${String(key)} =`)
    },
    apply() {
      throw new NotImplemented(`${name}()`)
    },
    construct() {
      throw new NotImplemented(`new ${name}()`)
    },
  }) as unknown as never
}
