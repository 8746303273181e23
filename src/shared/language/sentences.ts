/**
 * The sentences of one namespace, in both languages side by side. The Chinese ones are the original; a sentence
 * that is missing in English, or is there too much, does not compile.
 *
 * `{{name}}` is a place to be filled. A key that ends in `_other` speaks of a number `count`; English adds `_one`
 * for one thing, Chinese has no such form.
 */
export type InEnglish<Zh> = Readonly<Record<keyof Zh, string> & Record<OneOf<keyof Zh>, string>>

type OneOf<Key> = Key extends `${infer Base}_other` ? `${Base}_one` : never
