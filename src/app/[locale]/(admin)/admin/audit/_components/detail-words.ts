import type { AuditDetail } from '@/modules/audit/domain/audit-chain'
import type { cityFormat } from '@/platform/i18n/city-format'
import { actInWords, type Words } from './act-words'

/** `t` speaks of the log, `anywhere` knows the words of every area. */
type Speaking = {
  t: Words
  anywhere: Words
  format: Awaited<ReturnType<typeof cityFormat>>
  /** What an id is called; another text as it is. */
  nameOf: (id: string) => string
}

const CODE = /^[a-z][\w.-]*$/i

/** Where the words of a code stand, by the name it was noted under; those of the log's own stand in `audit.values`. */
const LISTS: Record<string, readonly string[]> = {
  role: ['identity.roles'],
  from: ['identity.roles'],
  to: ['identity.roles'],
  idType: ['identity.id-types'],
  queue: ['jobs.queues'],
  fault: ['admin.overview.backup-faults'],
  kind: ['admin.calendar', 'front-page.kinds'],
}

/** A moment as the log writes it. */
const isMoment = (text: string): boolean => {
  const moment = new Date(text)
  return !Number.isNaN(moment.getTime()) && moment.toISOString() === text
}

export const wordOr = (t: Words, key: string, code: string): string => (t.has(key) ? t(key) : code)

/** A code by its word, null where it has none; whatever was not permitted is one, since page and act say the rest. */
function codeInWords({ t, anywhere }: Speaking, name: string, code: string): string | null {
  if (!CODE.test(code)) return null
  const key = code.replace(/^[a-z-]+\.not-permitted$/, 'not-permitted').replaceAll('.', '-')
  if (t.has(`values.${name}.${key}`)) return t(`values.${name}.${key}`)
  const list = LISTS[name]?.find((one) => anywhere.has(`${one}.${key}`))
  return list ? anywhere(`${list}.${key}`) : null
}

/**
 * What was noted beside an act: a moment as the city's clock shows it, a code by its word, an act that was asked for in
 * words, ids by what they are called.
 */
export function detailInWords(speaking: Speaking, detail: AuditDetail): string {
  const { t, format, nameOf } = speaking
  const told = (name: string, value: AuditDetail[string]): string => {
    if (Array.isArray(value)) return value.map(nameOf).join(t('detail-and'))
    if (typeof value === 'boolean') return t(value ? 'detail-yes' : 'detail-no')
    const text = String(value)
    if (name === 'action') return actInWords(t, text)
    if (isMoment(text)) return format.dateTime(new Date(text), { dateStyle: 'short', timeStyle: 'medium' })
    const codes = text.split(' ').map((code) => codeInWords(speaking, name, code))
    return codes.includes(null) ? nameOf(text) : codes.join(t('detail-and'))
  }
  return Object.entries(detail)
    .flatMap(([name, value]) =>
      value === null || value === undefined || value === ''
        ? []
        : [t('detail-pair', { name: wordOr(t, `details.${name}`, name), value: told(name, value) })],
    )
    .join(t('detail-between'))
}
