import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ownStepsInWords } from '@/modules/casework/ui/own-steps-in-words'
import { servicesInEnglish } from '@/modules/catalogue/queries/services-in-english'
import { stepsInEnglish } from '@/modules/catalogue/queries/steps-in-english'
import { departmentsInEnglish } from '@/modules/departments/queries/departments-in-english'
import type { Locale } from '@/platform/i18n/locale'
import { Words } from './words'

/** `stepsOf`: the services whose steps are named. */
type Named = { departments?: readonly string[]; services?: readonly string[]; stepsOf?: readonly string[] }

/**
 * Names that a paper, case or document bears in Chinese, in the reader's language: asked once for a whole list, then given
 * one by one. What has no English name stays Chinese and is marked as such.
 */
export async function officialNames(locale: Locale, asked: Named): Promise<(zh: string) => ReactNode> {
  if (locale !== 'en') return (zh) => zh
  const english = await inEnglish(asked)
  return (zh) => <Words zh={zh} en={english.get(zh)} locale={locale} />
}

/** The same as text, for sentences and titles. */
export async function officialNamesAsText(locale: Locale, asked: Named): Promise<(zh: string) => string> {
  if (locale !== 'en') return (zh) => zh
  const english = await inEnglish(asked)
  return (zh) => english.get(zh) ?? zh
}

async function inEnglish({ departments = [], services = [], stepsOf = [] }: Named): Promise<Map<string, string>> {
  const [offices, offered, steps, t] = await Promise.all([
    departmentsInEnglish(departments),
    servicesInEnglish(services),
    stepsInEnglish(stepsOf),
    getTranslations('casework'),
  ])
  const own = stepsOf.length > 0 ? ownStepsInWords(t) : []
  return new Map([...own, ...steps, ...offered, ...offices])
}
