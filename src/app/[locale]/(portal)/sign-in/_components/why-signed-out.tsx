import { getTranslations } from 'next-intl/server'
import { SESSION_ENDS } from '@/modules/identity/domain/session-rules'
import { Notice } from '@/ui/notice'

/** Why one has to sign in again, and that nothing typed is lost. */
export async function WhySignedOut({ why }: { why: string | undefined }) {
  const end = SESSION_ENDS.find((one) => one === why)
  if (!end) return null
  const t = await getTranslations('identity.sign-in.why')
  return (
    <Notice tone="warning" title={t(end)} live>
      <p>{t('kept')}</p>
    </Notice>
  )
}
