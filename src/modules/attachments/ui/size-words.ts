import { getTranslations } from 'next-intl/server'
import { cityFormat } from '@/platform/i18n/city-format'

const KB = 1024
const MB = 1024 * KB

/** Writes a number of bytes as 320 KB or 2.1 MB. */
export async function sizeWords(): Promise<(bytes: number) => string> {
  const [t, format] = [await getTranslations('attachments'), await cityFormat()]
  return (bytes) => {
    const [unit, size] = bytes < MB ? (['kb', Math.ceil(bytes / KB)] as const) : (['mb', bytes / MB] as const)
    return t(`size-${unit}`, { size: format.number(size, { maximumFractionDigits: unit === 'kb' ? 0 : 1 }) })
  }
}
