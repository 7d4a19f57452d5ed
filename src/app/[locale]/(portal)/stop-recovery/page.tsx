import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeading } from '@/ui/page-heading'
import { StopRecoveryForm } from './_components/stop-recovery-form'
import { stopRecoveryAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('identity'))('stop-recovery.title'), robots: { index: false } }
}

/** Somebody was told that their account is being given back at a window, and it was not they who asked. */
export default async function StopRecoveryPage() {
  const t = await getTranslations('identity')
  return (
    <div className="stack-wide measure">
      <PageHeading title={t('stop-recovery.title')} lead={t('stop-recovery.lead')} />
      <StopRecoveryForm
        action={stopRecoveryAction}
        words={{
          code: t('stop-recovery.code'),
          hint: t('stop-recovery.hint'),
          submit: t('stop-recovery.submit'),
          pending: t('form.pending'),
          errors: t('form.errors'),
          done: t('stop-recovery.done'),
          'done-text': t('stop-recovery.done-text'),
        }}
      />
      <p>{t('stop-recovery.no-code')}</p>
    </div>
  )
}
