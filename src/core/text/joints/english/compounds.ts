/** English words that are written with a hyphen, written down for this program. */

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean))

/** As they stand. */
export const HYPHENATED: ReadonlySet<string> = setOf(`
mother-in-law father-in-law sister-in-law brother-in-law daughter-in-law son-in-law sisters-in-law brothers-in-law in-laws
part-time full-time half-time one-time two-time big-time long-time first-time part-timer full-timer short-term long-term
mid-term well-being well-known well-to-do well-off better-off badly-off so-called no-one non-profit on-site off-site in-house
in-depth in-flight in-store in-person on-air on-screen off-screen off-duty on-duty off-season off-road off-peak off-limits
up-to-date out-of-date out-of-town out-of-work out-of-pocket day-to-day face-to-face door-to-door head-to-head house-to-house
back-to-back side-by-side step-by-step year-on-year year-round year-end month-long week-long day-long hour-long year-long
old-fashioned state-of-the-art state-owned state-run run-of-the-mill man-of-war merry-go-round jack-of-all-trades
right-of-way editor-in-chief commander-in-chief attorney-general secretary-general governor-general vice-president
runner-up runners-up passer-by passers-by hanger-on sit-in stand-in break-in check-in drive-in walk-in plug-in trade-in
lead-in add-on head-on hands-on carry-on follow-on stand-by drive-by stand-off kick-off lay-off spin-off one-off write-off
sell-off take-off pay-off show-off trade-off face-off cut-off drop-off turn-off clean-up line-up make-up set-up start-up
build-up warm-up follow-up grown-up check-up back-up wake-up pick-up round-up tie-up hold-up fry-up push-up pull-up sit-up
shake-up run-up close-up mix-up break-up slip-up mock-up pop-up top-up sign-up catch-up send-up tune-up buy-out knock-out
drop-out opt-out time-out shoot-out sell-out walk-out print-out worn-out all-out burnt-out far-out take-over hang-over
push-over run-down break-down sit-down countdown close-down melt-down tumble-down rundown upside-down build-down
first-class second-class third-class world-class middle-class working-class upper-class high-class first-rate second-rate
first-hand second-hand left-hand right-hand left-handed right-handed short-handed empty-handed single-handed
open-minded like-minded absent-minded broad-minded narrow-minded good-natured kind-hearted broken-hearted half-hearted
hard-working hard-working easy-going good-looking far-reaching long-standing long-lasting long-running never-ending
peace-keeping record-breaking groundbreaking eye-catching time-consuming labor-saving labour-saving life-saving money-saving
life-size life-sized king-size full-size full-sized medium-sized mid-sized good-sized full-scale large-scale small-scale
high-rise low-rise high-tech low-tech high-speed high-level low-level high-profile low-key high-quality high-end low-cost
low-income high-income low-lying high-risk low-risk high-pressure high-ranking top-level top-ranking top-secret low-carbon
hard-line hard-core soft-spoken outspoken plain-spoken ill-fated ill-advised ill-equipped ill-treated ill-health ill-feeling
word-of-mouth hand-to-hand hand-held hand-made hand-painted hand-picked home-made home-grown home-based man-made
self-made ready-made tailor-made custom-made so-so bye-bye tick-tock zig-zag tip-top ping-pong hip-hop drip-dry walkie-talkie
teeny-weeny hocus-pocus mumbo-jumbo hanky-panky willy-nilly topsy-turvy higgledy-piggledy helter-skelter wishy-washy
tax-free duty-free smoke-free sugar-free trouble-free care-free user-friendly eco-friendly family-friendly child-friendly
water-resistant fire-resistant heat-resistant bullet-proof sound-proof cross-country cross-border cross-party cross-examine
cross-section double-decker double-edged double-check double-glazing three-quarters four-wheel two-thirds one-third one-half
three-fourths one-fifth two-fifths one-quarter one-way two-way one-sided two-sided two-tier two-day two-year two-hour
two-story two-storey ice-cream ice-cold ice-skating dry-cleaning washing-up shop-keeper book-keeping house-keeping
by-election by-product by-pass by-law co-operate co-operation co-operative co-op co-ordinate co-ordination co-ordinator
co-author co-chair co-chairman co-founder co-owner co-pilot co-star co-worker co-writer co-producer co-sponsor co-exist
co-educational co-opt co-host co-defendant co-driver re-elect re-elected re-election re-enter re-entry re-examine re-open
re-establish re-evaluate re-enact re-emerge re-use pre-eminent pre-empt pre-emptive pre-existing pre-school pre-war post-war
post-mortem post-office inter-war anti-aircraft semi-detached semi-circle semi-official
sub-zero sub-committee sub-editor multi-storey multi-story multi-million multi-purpose multi-national all-time all-round
all-rounder all-star all-night all-day all-important all-party ex-husband ex-wife ex-president ex-minister ex-soldier
ex-servicemen great-grandfather great-grandmother great-grandchildren great-grandson great-granddaughter great-aunt
great-uncle step-by-step half-century half-hour half-mile half-dozen half-price half-mast half-term half-brother half-sister
quarter-mile quarter-century forget-me-not good-for-nothing happy-go-lucky hit-and-run
drink-driving drunk-driving decision-maker decision-makers decision-making policy-maker policy-makers policy-making
law-abiding law-maker peace-loving fund-raiser fund-raising fund-raisers fire-fighter fire-fighters brand-new
blue-collar white-collar red-handed red-hot white-hot grey-haired gray-haired fair-haired dark-haired long-haired blue-eyed
wide-ranging wide-open wide-eyed deep-sea deep-rooted deep-seated deep-fried old-age old-time old-timer new-found new-born
stop-gap stop-and-search go-ahead go-between get-together have-nots know-how would-be might-have-been look-alike
drive-through see-through run-through walk-through break-through push-through get-away give-away runaway take-away
mezzo-soprano vice-chairman vice-captain vice-chancellor man-at-arms man-hours man-day play-off play-offs tie-break
test-drive spot-check short-list short-lived short-circuit short-sighted far-sighted long-distance long-range long-awaited
long-serving long-suffering long-overdue much-needed much-loved best-selling best-known best-seller lesser-known
little-known well-established well-meaning well-dressed well-educated well-paid fully-fledged newly-wed newly-weds
record-holder title-holder office-holder ticket-holder cease-fire hunger-strike warm-hearted sea-level sea-front sea-bed
north-east north-west south-east south-west north-eastern north-western south-eastern south-western north-south east-west
father-to-be mother-to-be bride-to-be ladies-in-waiting stand-up stand-alone set-aside stay-at-home work-in-progress
back-end front-end inner-city city-wide nation-wide world-wide state-wide county-wide company-wide industry-wide
`)

/** What keeps its hyphen before any word: self-made, ex-soldier. */
export const BOUND_FIRST: ReadonlySet<string> = setOf(
  'self all ex half quasi well ill vice great cross mid semi co non anti pro pre post pan neo ultra pseudo',
)

/** Of those, what print joins as often as not: semifinal, nonprofit. They leave a doubt. */
export const LOOSE_FIRST: ReadonlySet<string> = setOf(
  'mid semi non anti pro pre post pan neo ultra pseudo cross co',
)

/** Whoever does something together with others: co-founder. */
export const FELLOW =
  /^(?:author|chair|founder|owner|pilot|star|worker|writer|producer|sponsor|host|defendant|driver|director|captain|editor|leader|manager|president|inventor|creator|designer|presenter|anchor|winner|star|found|exist|opt|ed|op)(?:e?s|ed|ing|man|men)?$/

/** Numbers, and what stands before a noun or a participle as a number does. */
export const COUNTING: ReadonlySet<string> = setOf(`
one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion first second third fourth fifth sixth
seventh eighth ninth tenth twelfth half single double triple multi
`)

/** Compass points, sides and measures: they stand before a noun as its adjective, long-distance, low-income. */
export const BEFORE_NOUN: ReadonlySet<string> = setOf(`
better best long high low open short well full hard soft old new last north south east west water property world state city
part right left much far near wide fast slow deep cold hot front back side white black red blue green top bottom early late
small large big middle upper lower inner outer real free mass light heavy close clean dry wet loose tight still all
`)

/** What follows a hyphen after nearly every word: a ten-year-old, London-based. */
export const BOUND_SECOND =
  /^(?:year|years|based|backed|owned|sized|size|style|friendly|related|free|class|level|scale|term|minded|hearted|handed|legged|eyed|haired|aged|bodied|colou?red|shaped|faced|sided|footed|tempered|weary|rich|wise|mile|foot|page|story|storey|minute|hour|member|seat|inch|person|point|day|week|month|metre|meter|bedroom|acre|wheel|door|piece|pound|dollar|oriented|driven|led|run|made|held|built|born|bred|fed|paid|lit|grown|bound|proof|sounding|looking|going|making|owning|speaking|living|laden|clad|blown|shaven|stricken|ridden|swept|torn|worn|woven|wrought|struck|prone|conscious|specific|centric|compatible|high|deep|thirds?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|twentieths?|hundredths?|thousandths?|quarters?|in-law)$/

/** What stands between two hyphens: mother-in-law, state-of-the-art. */
export const LINKS: ReadonlySet<string> = setOf(
  'in of to the and on at by for up a an as it no be or de la le du con cum',
)

/** Nouns of verbs: a sit-in, a stand-by. Where print joins them, the words are in `words.ts`. */
export const PARTICLE = /^(?:in|on|up|by|off|out|down|over|away)$/

/** Short words that stand before a noun with a hyphen and are as often a syllable: on-site, no-fly. */
export const SHORT_FIRST: ReadonlySet<string> = setOf('on no by')

/** After a word these make one word with it: backfield, clipboard. */
export const CLOSED_SECOND =
  /^(?:field|fields|fielder|board|boards|court|courts|yard|yards|man|men|woman|women|berry|berries|fish|wood|woods|stone|stones|storm|storms|land|lands|cast|casts|bench|stroke|strokes|lash|mate|mates|smith|wright|worm|pecker)$/

/** Endings that are words, too: a hyphen before them was made by the line end. */
export const ENDING =
  /^(?:able|age|ant|ants|ate|ated|ally|ion|ions|ship|ships|hood|hoods|ward|wards|men|mental|ness|less|ling|lings|ration|lated|ted|teen|teens|ever|selves|shire)$/
