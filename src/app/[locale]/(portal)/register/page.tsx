import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { cityNameIn } from '@/platform/city'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { safeNextPath } from '@/platform/session/next-path'
import { withNext } from '@/platform/session/with-next'
import { DeclaredForm } from '@/ui/declared-form'
import { PageHeading } from '@/ui/page-heading'
import { registerAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('identity'))('register.title') }
}

/** A citizen opens an account; what their data is used for is said before they send it (PIPL 17). */
export default async function RegisterPage({ searchParams }: { searchParams: Promise<{ next?: string }> }) {
  const [asked, t, locale] = await Promise.all([searchParams, getTranslations('identity'), currentLocale()])
  const field = (name: 'name' | 'contact' | 'password', hint: string) => ({
    control: 'text' as const,
    name,
    label: t(`register.${name}`),
    hint,
  })
  return (
    <div className="stack-wide measure">
      <PageHeading title={t('register.title')} lead={t('register.lead')} />
      <DeclaredForm
        action={registerAction}
        errorTitle={t('form.errors')}
        submitText={t('register.submit')}
        pendingText={t('form.pending')}
        fields={[
          { ...field('name', t('register.name-hint')), autoComplete: 'name' },
          { ...field('contact', t('register.contact-hint')), autoComplete: 'username', spellCheck: false },
          { ...field('password', t('fields.new-password-hint')), type: 'password', autoComplete: 'new-password' },
          { control: 'hidden', name: 'next', value: safeNextPath(asked.next) ?? '' },
        ]}
      >
        <section className="prose">
          <h2>{t('register.notice-title')}</h2>
          <p>{t('register.notice', { city: cityNameIn(locale) })}</p>
        </section>
      </DeclaredForm>
      <p>
        {t('register.have')} <a href={withNext(localePath(locale, '/sign-in'), asked.next)}>{t('register.sign-in')}</a>
      </p>
    </div>
  )
}
