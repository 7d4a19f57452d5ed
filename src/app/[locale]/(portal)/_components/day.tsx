import { instantOf, type PlainDate } from '@/kernel/plain-date'
import { cityFormat } from '@/platform/i18n/city-format'

/** A calendar day in words. */
export async function Day({ of }: { of: PlainDate }) {
  return <time dateTime={of}>{await dayInWords(of)}</time>
}

export async function dayInWords(day: PlainDate): Promise<string> {
  const format = await cityFormat()
  return format.dateTime(instantOf(day), { dateStyle: 'long' })
}
