import { getTranslations } from 'next-intl/server'
import type { Citizen } from '@/kernel/actor'
import { momentWords } from '@/kernel/moment-words'
import { ownRecovery } from '@/modules/identity/queries/own-recovery'
import { currentLocale } from '@/platform/i18n/current-locale'
import { Notice } from '@/ui/notice'
import { stopOwnRecoveryAction } from '../profile/actions'
import { OneButtonForm } from './one-button-form'

/** Two clerks are giving the account back to whoever showed the document: who is signed in can stop it. */
export async function WaitingRecovery({ citizen }: { citizen: Citizen }) {
  const [waiting, t, locale] = [await ownRecovery(citizen), await getTranslations('identity'), await currentLocale()]
  if (!waiting) return null
  return (
    <Notice tone="warning" title={t('own-recovery.title')}>
      <p>{t('own-recovery.text', { when: momentWords(locale, waiting.effectiveAt) })}</p>
      <OneButtonForm
        action={stopOwnRecoveryAction}
        text={t('own-recovery.stop')}
        pendingText={t('form.pending')}
        errorsTitle={t('form.errors')}
      />
    </Notice>
  )
}
