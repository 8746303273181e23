/**
 * Where an English word may be divided: good enough for invented print, no dictionary. Consonants between two vowels
 * part as syllables do (hun-dred, chil-dren, re-ply), -ing, -ly, -tion and their like go whole to the next line.
 */
const VOWELS = /[aeiouy]/
const TOGETHER = /^(?:sch|thr|shr|tch|[bcdfgkpt]r|[bcfgps]l|th|ch|sh|ph|wh|gh|qu|st|sp|tw|ck|ng|x)$/
/** Clusters that close a syllable and open none. */
const CLOSING = /^(?:ck|ng|x|tch|gh)$/
const ENDINGS = /(?:ing|ings|ly|tion|tions|tional|sion|sions|ment|ments|ness|less|ful|ship|ships|ward|wards)$/

/** Words that the rules divide wrongly, as they are divided in print. */
const KNOWN = new Map(
  `gen-er-al gen-er-als gen-er-a-tion wed-nes-day thurs-day sat-ur-day no-vem-ber oc-to-ber de-cem-ber peo-ple
  eve-ning chil-dren wom-en coun-cil li-brary win-dow win-dows re-port-er re-port-ers meas-ure pa-per pa-pers wa-ter
  moth-er fa-ther broth-er oth-er oth-ers an-oth-er to-geth-er weath-er wheth-er gath-er rath-er mon-ey min-utes hon-est
  busi-ness of-fi-cer of-fi-cial of-fi-cials po-lice min-is-ter min-is-try coun-try some-thing any-thing noth-ing
  every-thing every-one some-one with-out with-in be-tween be-fore be-hind neigh-bor neigh-bour neigh-bors
  neigh-bours com-pany com-mit-tee par-lia-ment gov-ern-ment dev-el-op dev-el-op-ment prob-lem prob-lems proj-ect
  proj-ects mod-ern nev-er ev-ery riv-er clev-er sev-en sev-eral cov-er dis-cov-er rec-ord rec-ords sec-ond sec-onds
  fam-ily fam-i-lies cit-y cap-i-tal hos-pi-tal hos-pi-tals doc-u-ment doc-u-ments ed-u-ca-tion tel-e-phone tel-e-vi-sion
  news-pa-per news-pa-pers rev-e-nue vol-ume vol-un-teer vol-un-teers draw-ing draw-ings eve-nings
  gen-er-al-ly in-dus-try in-dus-tri-al goal-keep-er keep-er mem-ber num-ber sum-mer win-ter au-tumn morn-ing`
    .split(/\s+/)
    .map((word) => [word.replaceAll('-', ''), word] as const),
)

/** Numbers of letters before each place where `word` may be divided; empty for names, numbers and short words. */
export function hyphenPoints(word: string): readonly number[] {
  const lower = word.toLowerCase()
  const known = KNOWN.get(lower) ?? KNOWN.get(lower.replace(/s$/, ''))
  if (known !== undefined) return pointsOf(known)
  if (!/^[A-Za-z][a-z]{5,}$/.test(word) || /q(?!u)/.test(word)) return []
  const ending = ENDINGS.exec(lower)?.index
  const stem = ending === undefined ? lower : lower.slice(0, ending)
  const points = syllablePoints(stem)
  if (ending !== undefined && VOWELS.test(stem)) {
    // run-ning, but walk-ing
    const doubled = ending > 3 && /([bdgmnprt])\1$/.test(stem) && lower.startsWith('ing', ending)
    points.push(doubled ? ending - 1 : ending)
  }
  return [...new Set(points)].sort((a, b) => a - b).filter((at) => at >= 2 && lower.length - at >= 3)
}

function pointsOf(divided: string): readonly number[] {
  const parts = divided.split('-')
  return parts.slice(0, -1).map((_, index) => parts.slice(0, index + 1).join('').length)
}

/** Places within a stem; both sides keep a sounded vowel. */
function syllablePoints(stem: string): number[] {
  const points: number[] = []
  for (const { 0: cluster, index } of stem.matchAll(/(?<=[aeiouy])[^aeiouy]+(?=[aeiouy])/g)) {
    const after = stem.slice(index)
    // The e of -ed, -es and -e is silent, but for ta-ble and hun-dred.
    if (/^[^aeiouy]+e[ds]?$/.test(after) && !/^(?:[^aeiouy]?le|[^aeiouy]+red)$/.test(after)) continue
    const at = index + opensAt(cluster)
    if (VOWELS.test(stem.slice(0, at))) points.push(at)
  }
  return points
}

/** How many consonants of a cluster between vowels stay with the first. */
function opensAt(cluster: string): number {
  if (CLOSING.test(cluster)) return cluster.length
  if (cluster.length === 1 || TOGETHER.test(cluster)) return 0
  const closed = cluster.slice(0, 2)
  return cluster.length > 2 && CLOSING.test(closed) ? 2 : 1
}
