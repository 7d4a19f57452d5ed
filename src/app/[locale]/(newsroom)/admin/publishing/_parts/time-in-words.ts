import { getFormatter } from 'next-intl/server'

/** A moment in Shanghai's time, to the minute. */
export async function timeInWords(at: Date): Promise<string> {
  return (await getFormatter()).dateTime(at, { dateStyle: 'medium', timeStyle: 'short' })
}
