import { getTranslations } from 'next-intl/server'
import type { AnswersTexts } from '@/modules/applications/ui/answers-view'

/** The words around a filing, in the reader's language. */
export async function answersTexts(): Promise<AnswersTexts> {
  const t = await getTranslations('applications.view')
  return {
    yes: t('yes'),
    no: t('no'),
    declared: t('declared'),
    notGiven: t('not-given'),
    changed: t('changed'),
    masked: t('masked'),
    yuan: t('yuan'),
  }
}
