import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { requireAdmin } from '@/platform/session/guards'
import { DeclaredForm } from '@/ui/declared-form'
import { PageHeading } from '@/ui/page-heading'
import { lookUpAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('accounts'))('title') }
}

/** Finding one citizen's account; there is no list of citizens to look through. */
export default async function AccountsPage() {
  await requireAdmin('security_admin')
  const [t, admin] = await Promise.all([getTranslations('accounts'), getTranslations('admin.form')])
  return (
    <div className="stack-wide measure">
      <PageHeading title={t('title')} lead={t('lead')} />
      <DeclaredForm
        action={lookUpAction}
        errorTitle={admin('errors')}
        submitText={t('find')}
        pendingText={admin('pending')}
        fields={[
          {
            control: 'text',
            name: 'whom',
            label: t('whom'),
            hint: t('whom-hint'),
            autoComplete: 'off',
            spellCheck: false,
          },
        ]}
      />
    </div>
  )
}
