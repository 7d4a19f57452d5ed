import { z } from 'zod'
import { isPlainDate, type PlainDate } from '@/kernel/plain-date'

/** 首页模块. The words stand in messages/front-page.json. */
export const BLOCK_KINDS = [
  'announcement',
  'search',
  'life-events',
  'subjects',
  'documents',
  'decisions',
  'numbers',
  'links',
] as const
export type BlockKind = (typeof BLOCK_KINDS)[number]

/** Of these a page may have several; the others exist once and are only switched. */
export const REPEATED: readonly BlockKind[] = ['announcement', 'documents', 'links']

export const MOST_BLOCKS = 30

const text = (most: number) => z.string().max(most)
/** A page of this site, or of another one that is named in full. */
const address = z
  .string()
  .regex(/^(?:https?:\/\/[^\s/]|\/(?!\/))\S*$/)
  .max(500)

const Announcement = z.object({
  title: text(80),
  titleEn: text(120),
  text: text(500),
  textEn: text(800),
  urgent: z.boolean(),
  /** Last day on which it is shown; null: until it is switched off. */
  until: z.string().refine(isPlainDate).nullable(),
})
const Documents = z.object({
  /** Null: the city's newest decisions, whatever their column. */
  columnId: z.uuid().nullable(),
  count: z.number().int().min(1).max(20),
})
const Decisions = z.object({ count: z.number().int().min(1).max(20) })
const Links = z.object({
  title: text(40),
  titleEn: text(80),
  links: z.array(z.object({ text: text(60), textEn: text(80), url: address })).max(20),
})
const Nothing = z.object({})

/** What each kind is told, and nothing else. */
export const SETTINGS = {
  announcement: Announcement,
  search: Nothing,
  'life-events': Nothing,
  subjects: Nothing,
  documents: Documents,
  decisions: Decisions,
  numbers: Nothing,
  links: Links,
} as const satisfies Record<BlockKind, z.ZodObject>

export type SettingsOf<K extends BlockKind> = z.infer<(typeof SETTINGS)[K]>

/** One block: a kind with the settings of that kind. */
export type Block = { [K in BlockKind]: { kind: K; settings: SettingsOf<K> } }[BlockKind] & {
  id: string
  shown: boolean
  version: number
}

/** What the page shows on a day: nothing that is switched off, no announcement whose last day has passed. */
export const blocksOn = (blocks: readonly Block[], today: PlainDate): Block[] =>
  blocks.filter(
    (block) =>
      block.shown && !(block.kind === 'announcement' && block.settings.until !== null && block.settings.until < today),
  )

const once = (number: number, kind: 'search' | 'life-events' | 'subjects' | 'numbers'): Block => ({
  ...begun(number),
  kind,
  settings: {},
})
const begun = (number: number) => ({ id: `00000000-0000-7000-8000-00000000000${number}`, shown: true, version: 0 })

/** The home page before anybody arranged it. The ids are the same everywhere, so that a form can name a block. */
export const BEGINNING: readonly Block[] = [
  once(1, 'search'),
  once(2, 'life-events'),
  once(3, 'subjects'),
  { ...begun(4), kind: 'documents', settings: { columnId: null, count: 5 } },
  { ...begun(5), kind: 'decisions', settings: { count: 6 } },
  once(6, 'numbers'),
]
