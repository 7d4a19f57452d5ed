import { getTranslations } from 'next-intl/server'
import { DeclaredForm } from '@/ui/declared-form'
import { requestSignInAction } from '../../actions'

/** For a colleague who lost password and second factor: asked for here, confirmed by the security administrator. */
export async function NewSignInSection({ accountId }: { accountId: string }) {
  const t = await getTranslations('admin')
  return (
    <DeclaredForm
      idPrefix="sign-in-"
      folded={{ summary: t('new-sign-in.title'), lead: t('new-sign-in.lead') }}
      action={requestSignInAction}
      errorTitle={t('form.errors')}
      submitText={t('new-sign-in.submit')}
      pendingText={t('form.pending')}
      fields={[
        { control: 'hidden', name: 'accountId', value: accountId },
        { control: 'text', name: 'reason', label: t('form.why'), hint: t('form.why-hint'), maxLength: 500 },
      ]}
    />
  )
}
