import { cityFormat } from '@/platform/i18n/city-format'

/** A moment in Shanghai's time, to the minute. */
export async function timeInWords(at: Date): Promise<string> {
  return (await cityFormat()).dateTime(at, { dateStyle: 'medium', timeStyle: 'short' })
}
