import SIMPLIFIED from 'opencc-js/dict/TSCharacters'
import HONG_KONG from 'opencc-js/dict/HKVariantsRev'
import TAIWAN from 'opencc-js/dict/TWVariantsRev'

/**
 * One form for each character that is printed in several: 台湾, 台灣 and 臺灣 are the same to a search.
 *
 * One character becomes one character, whatever stands beside it, so that every word keeps its place in the text. That
 * is coarser than a conversion that is to be read: 后 and 後 are one here, and 干, 乾 and 幹.
 *
 * The tables are Open Chinese Convert's, each a list of “character form”.
 */
export function simplified(character: string): string {
  forms ??= formsByCharacter()
  return forms.get(character) ?? character
}

let forms: ReadonlyMap<string, string> | undefined

function formsByCharacter(): ReadonlyMap<string, string> {
  const plain = pairsOf(SIMPLIFIED)
  // What is usual in Hong Kong and Taiwan and has no simplified form of its own: 著 is 着, 峯 is 峰.
  const usual = new Map([...pairsOf(HONG_KONG), ...pairsOf(TAIWAN)])
  const step = (character: string): string => {
    const form = plain.get(character)
    if (form !== undefined) return form
    const variant = usual.get(character)
    return variant === undefined ? character : (plain.get(variant) ?? variant)
  }
  return new Map(
    [...plain.keys(), ...usual.keys()].map((character) => [character, lastOf(character, step)] as const),
  )
}

/** 麼 is 么, and 么 is 幺: on until nothing changes. No form of these tables leads back to where it came from. */
function lastOf(character: string, step: (character: string) => string): string {
  let form = character
  for (let next = step(form); next !== form; next = step(form)) form = next
  return form
}

const pairsOf = (table: string): ReadonlyMap<string, string> =>
  new Map(
    table.split('|').map((pair) => {
      const [character = '', form = ''] = pair.split(' ')
      return [character, form]
    }),
  )
