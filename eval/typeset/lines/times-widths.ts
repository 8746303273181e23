/** Advance widths of Times and its metric twins (Liberation Serif), in thousandths of an em. */
const ADVANCES: readonly (readonly [number, string])[] = [
  [180, "'"],
  [200, '|¦'],
  [250, ' ,.\u00a0·'],
  [278, '/:;\\ijltìíîïı'],
  [333, '!()-I[]`fr¡\u00ad´¸ÌÍÎÏ‘’ř'],
  [350, '•'],
  [389, 'Jsśşš'],
  [400, '°'],
  [408, '"'],
  [444, '?acez¿àáâãäåçèéêëāăąćčēęěźżž“”'],
  [469, '^'],
  [480, '{}'],
  [500, '#$*0123456789_bdghknopquvxy¢£¤¥§«»ßðñòóôõöøùúûüýþÿđğńňōőūůű–€'],
  [541, '~'],
  [549, '±÷'],
  [556, 'FPSÞŚŠ'],
  [564, '+<=>¬×'],
  [611, 'ELTZÈÉÊËĒŁŻŽ'],
  [667, 'BCRÇæĆČ'],
  [722, 'ADGHKNOQUVXYwÀÁÂÃÄÅÐÑÒÓÔÕÖØÙÚÛÜÝĀœ'],
  [750, '¼½¾'],
  [760, '©®'],
  [778, '&m'],
  [833, '%'],
  [889, 'MÆŒ'],
  [921, '@'],
  [944, 'W'],
  [980, '™'],
  [1000, '—…'],
]

const ADVANCE = new Map(ADVANCES.flatMap(([width, characters]) => [...characters].map((c) => [c, width])))
const OTHERS = 600

/** The width of a text in ems of Times. */
export function timesEms(text: string): number {
  let width = 0
  for (const character of text) width += ADVANCE.get(character) ?? OTHERS
  return width / 1000
}
