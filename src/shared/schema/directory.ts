import { z } from 'zod'
import { BYLINE_ROLES } from '#core/structure/reading'
import { HUES, type PersonDeed, type PersonFacts, type SectionDeed } from '../directory.ts'
import { object, count, id, name } from './strict.ts'

type Deed<All, Kind> = Extract<All, { readonly kind: Kind }>

export const sectionDeed = z.discriminatedUnion('kind', [
  object<Deed<SectionDeed, 'create'>>()({ kind: z.literal('create'), name, parent: id.nullable() }),
  object<Deed<SectionDeed, 'rename'>>()({ kind: z.literal('rename'), section: id, name }),
  object<Deed<SectionDeed, 'colour'>>()({
    kind: z.literal('colour'),
    section: id,
    hue: z.int().min(1).max(HUES),
  }),
  object<Deed<SectionDeed, 'place'>>()({
    kind: z.literal('place'),
    section: id,
    parent: id.nullable(),
    index: count,
  }),
  object<Deed<SectionDeed, 'merge'>>()({ kind: z.literal('merge'), section: id, into: id }),
  object<Deed<SectionDeed, 'delete'>>()({ kind: z.literal('delete'), section: id, into: id.nullable() }),
]) satisfies z.ZodType<SectionDeed>

const facts = object<PersonFacts>()({
  name,
  spellings: z.array(name).max(200),
  organisation: name,
  title: name,
  role: z.enum(BYLINE_ROLES),
  note: z.string().max(10_000),
})

export const personDeed = z.discriminatedUnion('kind', [
  object<Deed<PersonDeed, 'create'>>()({ kind: z.literal('create'), facts }),
  object<Deed<PersonDeed, 'edit'>>()({ kind: z.literal('edit'), person: id, facts }),
  object<Deed<PersonDeed, 'merge'>>()({ kind: z.literal('merge'), person: id, into: id }),
  object<Deed<PersonDeed, 'delete'>>()({ kind: z.literal('delete'), person: id }),
]) satisfies z.ZodType<PersonDeed>
