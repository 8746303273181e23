import type { Photo } from '../items/item.ts'
import type { Body } from './body.ts'
import { addGrams, newBody, sign } from './body.ts'
import type { Answer, Decide } from './choice.ts'
import { Signs } from './choice.ts'
import { gramsOf } from './grams.ts'
import type { PageSense } from './page-sense.ts'

/** A picture's text that waits for its article, and what stands around it. */
export interface WaitingPhoto {
  readonly photo: Photo
  /** The articles whose texts stand before and after it. */
  readonly before: Body | undefined
  after: Body | undefined
  /** Head lines between the text before and the picture, and between the picture and the text after. */
  readonly headsBefore: number
  headsAfter: number
  /** How many byline lines stand near it. */
  bylines: number
  /** The picture's text right before it. */
  readonly previous: Photo | undefined
}

const COHESIONS = [0.05, 0.3, 0.6, 1, 1.5, 2.2]
/** Articles far off are looked at only when they share the most with it. */
const BEST = 3

/** Gives every picture's text to an article, or makes one of it. */
export function placePhotos(
  photos: readonly WaitingPhoto[],
  bodies: Body[],
  sense: PageSense,
  decide: Decide,
): ReadonlyMap<Photo, Body> {
  const homes = new Map<Photo, Body>()
  const texts = [...bodies]
  for (const waiting of photos) {
    const { photo } = waiting
    const text = photo.captions.map((caption) => caption.text).join('\n')
    const grams = gramsOf(text, sense.setting.script)
    const shares = new Map(texts.map((body) => [body, sense.cohesion(grams, body.grams)]))
    const best = [...texts].sort((a, b) => (shares.get(b) ?? 0) - (shares.get(a) ?? 0)).slice(0, BEST)
    const previous = waiting.previous ? homes.get(waiting.previous) : undefined
    const near = [waiting.before, waiting.after, previous].flatMap((body) => (body ? [body] : []))
    const place = { waiting, shares, best, previous, text }
    const answers = [...new Set([...near, ...best])].map((body): Answer<Body | undefined> => ({
      value: body,
      signs: photoSigns(body, place, sense),
    }))
    answers.push({ value: undefined, signs: ownSigns(place, sense) })
    const home = decide('photo', photo, answers)
    const body = home ?? newBody(bodies.length, 'photo', photo.order)
    if (!home) bodies.push(body)
    add(body, photo, home === undefined)
    addGrams(body, home ? new Set() : grams)
    homes.set(photo, body)
  }
  return homes
}

interface Place {
  readonly waiting: WaitingPhoto
  readonly shares: ReadonlyMap<Body, number>
  readonly best: readonly Body[]
  readonly previous: Body | undefined
  readonly text: string
}

const people = (photo: Photo): readonly string[] =>
  photo.credits.flatMap((credit) => credit.bylines.map((byline) => byline.name))

function photoSigns(body: Body, { waiting, shares, best, previous }: Place, sense: PageSense): Signs {
  const { photo, before, after, headsBefore, headsAfter } = waiting
  const { blanks } = sense.habits
  const signs = new Signs().add('home').add(`home:${blanks}:${sense.headsSpread}`)
  const share = shares.get(body) ?? 0
  signs.bin('share', share, COHESIONS).value('share', Math.min(share, 3))
  signs.add(`rank:${Math.min(best.indexOf(body), 3)}`)
  signs.bin(
    'lead-over-next',
    share - (shares.get(best[best[0] === body ? 1 : 0] ?? body) ?? 0),
    [-1, -0.3, 0, 0.3, 1],
  )
  signs.has('before', body === before).has(`before:${blanks}`, body === before)
  signs.has('after', body === after).has(`after:${blanks}`, body === after)
  signs.has('around', body === before && body === after)
  signs.has('heads-part-it', body === before && headsBefore > 0)
  signs.has('heads-join-it', body === after && headsAfter > 0 && body !== before)
  signs.has('with-previous', previous === body)
  signs.has(
    'photographer',
    body.bylines.some(({ name }) => people(photo).includes(name)),
  )
  signs.has('own-heads', photo.heads.length > 0)
  signs.has('photo-signed', photo.bylines.length > 0)
  signs.has('signed', photo.bylines.length + waiting.bylines > 0)
  signs.has('is-photo', body.kind === 'photo')
  signs.has('has-photos', body.captions.length > 0)
  return signs
}

function ownSigns({ waiting, shares, best, previous, text }: Place, sense: PageSense): Signs {
  const { photo, headsBefore, headsAfter } = waiting
  const signs = new Signs().add('own').add(`own:${sense.habits.blanks}:${sense.headsSpread}`)
  signs.bin('own-best-share', best[0] ? (shares.get(best[0]) ?? 0) : 0, COHESIONS)
  signs.has('own-heads', photo.heads.length > 0)
  signs.has('own-signed', photo.bylines.length + waiting.bylines > 0)
  signs.bin('own-heads-before', headsBefore, [0, 1, 2, 4])
  signs.bin('own-heads-after', headsAfter, [0, 1, 2, 4])
  signs.has('own-credited', photo.credits.length > 0)
  signs.has('own-after-previous', previous !== undefined)
  signs.bin('own-length', text.length, [20, 50, 90, 140, 220])
  return signs
}

function add(body: Body, photo: Photo, own: boolean): void {
  for (const byline of photo.bylines) sign(body, byline)
  for (const credit of photo.credits) body.bylines.push(...credit.bylines)
  body.captions.push(...photo.captions)
  body.credits.push(...photo.credits)
  body.members.push(photo)
  if (own) body.photoByline = true
}
