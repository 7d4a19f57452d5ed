import { getTranslations } from 'next-intl/server'
import { Notice } from '@/ui/notice'
import { OneButtonForm } from '../../../../../_components/one-button-form'
import { startDraftAction } from '../../../../[code]/actions'

/** The city has changed the form, or does not take it in at present: nothing typed is lost either way. */
export async function OutdatedNotice({ reason, code }: { reason: 'form-changed' | 'service-closed'; code: string }) {
  const t = await getTranslations('my.apply')
  if (reason === 'service-closed')
    return (
      <Notice tone="warning" title={t('closed-title')}>
        {t('closed')}
      </Notice>
    )
  return (
    <Notice tone="warning" title={t('form-changed-title')}>
      <p>{t('form-changed')}</p>
      <OneButtonForm
        action={startDraftAction.bind(null, code)}
        kind="secondary"
        text={t('take-new-form')}
        pendingText={t('taking-new-form')}
        errorsTitle={t('not-done')}
      />
    </Notice>
  )
}
