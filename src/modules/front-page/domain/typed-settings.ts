import { fault, ok, type Result, refuse, refuseAll } from '@/kernel/result'
import { typedDay } from '@/kernel/typed-date'
import { readNumber } from '@/kernel/typed-number'
import { type BlockKind, SETTINGS, type SettingsOf } from './block'

/** What was typed into the form of a block; each kind reads what it needs. */
export type TypedSettings = Partial<
  Record<
    'title' | 'titleEn' | 'text' | 'textEn' | 'urgent' | 'until' | 'columnId' | 'count' | 'links' | 'kind' | 'shown',
    string
  >
>

export type SettingsFault =
  | 'front-page.title-required'
  | 'front-page.text-required'
  | 'front-page.day-unclear'
  | 'front-page.count-unclear'
  | 'front-page.links-required'
  | 'front-page.link-unclear'
  | 'front-page.settings-unfit'

type Read<K extends BlockKind> = Result<SettingsOf<K>, SettingsFault>
type Readers = { [K in BlockKind]: (typed: TypedSettings) => Result<unknown, SettingsFault> }

const READERS: Readers = {
  announcement: (typed) => {
    const until = typed.until?.trim() ? typedDay(typed.until) : null
    const refused = refuseAll<SettingsFault>([
      !typed.title?.trim() && fault('front-page.title-required', 'title'),
      !typed.text?.trim() && fault('front-page.text-required', 'text'),
      until === null && Boolean(typed.until?.trim()) && fault('front-page.day-unclear', 'until'),
    ])
    if (refused) return refused
    return ok({ ...wordsOf(typed, 'title', 'titleEn', 'text', 'textEn'), urgent: typed.urgent === 'yes', until })
  },
  search: () => ok({}),
  'life-events': () => ok({}),
  subjects: () => ok({}),
  numbers: () => ok({}),
  documents: (typed) => withCount(typed, { columnId: typed.columnId || null }),
  decisions: (typed) => withCount(typed, {}),
  links: (typed) => {
    const links = linksIn(typed.links ?? '')
    const refused = refuseAll<SettingsFault>([
      !typed.title?.trim() && fault('front-page.title-required', 'title'),
      !links.ok && links.refusal,
    ])
    if (refused) return refused
    return ok({ ...wordsOf(typed, 'title', 'titleEn'), links: links.ok ? links.value : [] })
  },
}

/** The settings of a block as they were typed, checked for its kind. */
export function settingsFrom<K extends BlockKind>(kind: K, typed: TypedSettings): Read<K> {
  const read = READERS[kind](typed)
  if (!read.ok) return read
  const parsed = SETTINGS[kind].safeParse(read.value)
  if (parsed.success) return ok(parsed.data as SettingsOf<K>)
  return refuse('front-page.settings-unfit', String(parsed.error.issues[0]?.path[0] ?? '') || undefined)
}

const wordsOf = (typed: TypedSettings, ...names: ('title' | 'titleEn' | 'text' | 'textEn')[]) =>
  Object.fromEntries(names.map((name) => [name, typed[name]?.trim() ?? '']))

function withCount(typed: TypedSettings, more: object): Result<unknown, SettingsFault> {
  const read = readNumber(typed.count ?? '')
  const count = read.ok ? read.value : Number.NaN
  if (!Number.isInteger(count) || count < 1 || count > 20) return refuse('front-page.count-unclear', 'count')
  return ok({ ...more, count })
}

/** One link a line: words, English words if any, address, with a bar between. */
function linksIn(text: string): Result<{ text: string; textEn: string; url: string }[], SettingsFault> {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  if (lines.length === 0) return refuse('front-page.links-required', 'links')
  const links = []
  for (const [index, line] of lines.entries()) {
    const parts = line.split(/[|｜]/).map((part) => part.trim())
    const [words, english, url] = parts.length === 2 ? [parts[0], '', parts[1]] : parts
    const link = SETTINGS.links.shape.links.element.safeParse({ text: words, textEn: english, url })
    if (parts.length > 3 || !words || !link.success)
      return refuse('front-page.link-unclear', 'links', { line: index + 1 })
    links.push(link.data)
  }
  return ok(links)
}

/** Links as they are typed again. */
export const linksTyped = (links: SettingsOf<'links'>['links']): string =>
  links.map(({ text, textEn, url }) => [text, ...(textEn ? [textEn] : []), url].join(' | ')).join('\n')
