import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { providerName } from '@/platform/session/oidc-provider'
import { DeclaredForm } from '@/ui/declared-form'
import type { FormState } from '@/ui/form-state'
import { PageHeading } from '@/ui/page-heading'
import { BackToProfile } from './back-to-profile'
import type { ProfileHome } from './profile-steps'

type Press = (previous: FormState, form: FormData) => Promise<FormState>
type LinkFormProps = { home: ProfileHome; isLinked: boolean; link: Press; unlink: Press }

/** Linking an identity at the city's provider, or ending the link, after the password; not there where the city has none. */
export async function LinkFormPage({ home, isLinked, link, unlink }: LinkFormProps) {
  const name = providerName()
  if (!name) notFound()
  const t = await getTranslations('identity')
  return (
    <div className="stack-wide measure">
      <PageHeading
        title={t(isLinked ? 'link.linked' : 'link.title', { name })}
        lead={t(isLinked ? 'link.unlink-lead' : 'link.lead', { name })}
      />
      <DeclaredForm
        action={isLinked ? unlink : link}
        errorTitle={t('form.errors')}
        submitText={t(isLinked ? 'link.unlink' : 'link.submit', { name })}
        pendingText={t('form.pending')}
        fields={[
          {
            control: 'text',
            type: 'password',
            name: 'currentPassword',
            label: t('fields.current-password'),
            hint: t('fields.current-password-hint'),
            autoComplete: 'current-password',
          },
        ]}
      />
      <BackToProfile home={home} />
    </div>
  )
}
