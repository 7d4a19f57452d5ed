import { getTranslations } from 'next-intl/server'
import { inLanguage } from '@/modules/applications/domain/in-language'
import type { DraftPageFacts } from '@/modules/applications/queries/draft-page'
import { currentLocale } from '@/platform/i18n/current-locale'

/** The pages of an application by name, in order. */
export async function stepNames({ steps }: DraftPageFacts): Promise<string[]> {
  const [t, locale] = [await getTranslations('my.apply'), await currentLocale()]
  return steps.map((step) =>
    step.kind === 'section' ? inLanguage(step.section.title, locale) : t(`step.${step.kind}`),
  )
}
