import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { redirect } from '@/platform/redirect'
import { currentSession } from '@/platform/session/current-actor'
import { safeNextPath } from '@/platform/session/next-path'
import { providerName } from '@/platform/session/oidc-provider'
import { withNext } from '@/platform/session/with-next'
import { Button } from '@/ui/button'
import { DeclaredForm } from '@/ui/declared-form'
import { Notice } from '@/ui/notice'
import { PageHeading } from '@/ui/page-heading'
import { DemoAccounts } from './_components/demo-accounts'
import { ForgottenPassword } from './_components/forgotten-password'
import { WhySignedOut } from './_components/why-signed-out'
import { providerAction, signInAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('identity'))('sign-in.title') }
}

type Asked = {
  next?: string
  'signed-out'?: string
  /** What the session before ended by. */
  why?: string
  refused?: string /** Set by next-auth when the provider's answer was not in order. */
  error?: string
}
type SignInPageProps = { searchParams: Promise<Asked> }

/** Citizens and staff sign in here alike; it works without script. */
export default async function SignInPage({ searchParams }: SignInPageProps) {
  const [asked, t, locale, session] = await Promise.all([
    searchParams,
    getTranslations('identity'),
    currentLocale(),
    currentSession(),
  ])
  const next = safeNextPath(asked.next)
  const provider = providerName()
  if (session) redirect(next ?? localePath(locale, session.actor.kind === 'citizen' ? '/my' : '/desk'))
  return (
    <div className="stack-wide measure">
      {asked['signed-out'] !== undefined && (
        <Notice tone="success" title={t('sign-in.signed-out')} live>
          <p>{t('sign-in.signed-out-detail')}</p>
        </Notice>
      )}
      <WhySignedOut why={asked.why} />
      {asked.refused === 'identity.provider-unknown' && (
        <Notice tone="error" title={t('refusals.identity-provider-unknown')} live />
      )}
      {asked.refused === 'identity.account-disabled' && (
        <Notice tone="error" title={t('refusals.identity-account-disabled', { given: 'no', reason: '' })} live />
      )}
      {asked.error !== undefined && (
        <Notice tone="error" title={t('sign-in.provider-failed', { name: provider ?? '' })} live />
      )}
      <PageHeading title={t('sign-in.title')} lead={t('sign-in.lead')} />
      <DeclaredForm
        action={signInAction}
        errorTitle={t('form.errors')}
        submitText={t('sign-in.submit')}
        pendingText={t('form.pending')}
        fields={[
          { control: 'text', name: 'name', label: t('sign-in.name'), autoComplete: 'username', spellCheck: false },
          {
            control: 'text',
            type: 'password',
            name: 'password',
            label: t('sign-in.password'),
            autoComplete: 'current-password',
          },
          { control: 'hidden', name: 'next', value: next ?? '' },
        ]}
      />
      {provider && (
        <form action={providerAction}>
          <input type="hidden" name="next" value={next ?? ''} />
          <Button type="submit">{t('sign-in.provider', { name: provider })}</Button>
        </form>
      )}
      <p>
        {t('sign-in.no-account')} <a href={withNext(localePath(locale, '/register'), next)}>{t('sign-in.register')}</a>
      </p>
      <ForgottenPassword provider={provider} />
      <DemoAccounts />
    </div>
  )
}
