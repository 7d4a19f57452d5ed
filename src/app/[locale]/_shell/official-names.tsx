import type { ReactNode } from 'react'
import { servicesInEnglish } from '@/modules/catalogue/queries/services-in-english'
import { departmentsInEnglish } from '@/modules/departments/queries/departments-in-english'
import type { Locale } from '@/platform/i18n/locale'
import { Words } from './words'

type Named = { departments?: readonly string[]; services?: readonly string[] }

/**
 * Names that a paper or document bears in Chinese, in the reader's language: asked once for a whole list, then given one
 * by one. What has no English name stays Chinese and is marked as such.
 */
export async function officialNames(
  locale: Locale,
  { departments = [], services = [] }: Named,
): Promise<(zh: string) => ReactNode> {
  if (locale !== 'en') return (zh) => zh
  const [offices, offered] = await Promise.all([departmentsInEnglish(departments), servicesInEnglish(services)])
  return (zh) => <Words zh={zh} en={offices.get(zh) ?? offered.get(zh)} locale={locale} />
}
