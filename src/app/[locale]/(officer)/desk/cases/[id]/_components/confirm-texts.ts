import { getTranslations } from 'next-intl/server'
import type { ConfirmTexts } from './confirm-step'

/** The words around a letter that is read before it goes out. */
export async function confirmTexts(): Promise<ConfirmTexts> {
  const t = await getTranslations('desk.steps')
  return {
    title: t('preview.title'),
    final: t('preview.final'),
    confirm: t('preview.confirm'),
    change: t('preview.change'),
    pending: t('pending'),
  }
}
