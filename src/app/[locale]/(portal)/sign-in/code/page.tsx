import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { redirect } from '@/platform/redirect'
import { safeNextPath } from '@/platform/session/next-path'
import { ticketCookie } from '@/platform/session/start-session'
import { DeclaredForm } from '@/ui/declared-form'
import { PageHeading } from '@/ui/page-heading'
import { confirmCodeAction } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('identity'))('code.title') }
}

/** After the right password: the code of the second factor. */
export default async function CodePage({ searchParams }: { searchParams: Promise<{ next?: string }> }) {
  const [asked, t, locale] = await Promise.all([searchParams, getTranslations('identity'), currentLocale()])
  if (!(await ticketCookie())) redirect(localePath(locale, '/sign-in'))
  return (
    <div className="stack-wide measure">
      <PageHeading title={t('code.title')} lead={t('code.lead')} />
      <DeclaredForm
        action={confirmCodeAction}
        errorTitle={t('form.errors')}
        submitText={t('code.submit')}
        pendingText={t('form.pending')}
        fields={[
          {
            control: 'text',
            name: 'code',
            label: t('code.code'),
            hint: t('code.code-hint'),
            autoComplete: 'one-time-code',
            inputMode: 'numeric',
            width: 'short',
          },
          { control: 'hidden', name: 'next', value: safeNextPath(asked.next) ?? '' },
        ]}
      />
      <p>
        <a href={localePath(locale, '/sign-in')}>{t('code.again')}</a>
      </p>
    </div>
  )
}
