import { z } from 'zod'

export type Shape<T> = { readonly [Field in keyof Required<T>]: z.ZodType<T[Field]> }
type LetsAllThrough<T, S> = {
  readonly [Field in keyof S]: Field extends keyof T
    ? Exclude<T[Field], undefined> extends Constant<z.output<S[Field]>>
      ? S[Field]
      : never
    : never
}
/** The contract's lists and objects are readonly, zod's are not: the one difference that does not count. */
type Constant<T> = T extends object ? { readonly [Key in keyof T]: Constant<T[Key]> } : T

/** An object of exactly the fields of `T`, each of exactly its type. What else it has is refused. */
export const object =
  <T>() =>
  <S extends Shape<T>>(shape: S & LetsAllThrough<T, S>) =>
    z.strictObject(shape as S)

export const count = z.int().nonnegative()
export const id = z.string().min(1).max(200)
export const noArgument = z.union([z.undefined(), z.strictObject({})]).transform(() => ({}))
/** Of a section, a person, a publication. */
export const name = z.string().max(200)
export const day = z.iso.date()
