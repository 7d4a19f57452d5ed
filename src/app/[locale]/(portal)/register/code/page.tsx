import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SentCodeForm } from '@/app/[locale]/_profile/sent-code-form'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { redirect } from '@/platform/redirect'
import { safeNextPath } from '@/platform/session/next-path'
import { contactTicketCookie } from '@/platform/session/start-session'
import { withNext } from '@/platform/session/with-next'
import { PageHeading } from '@/ui/page-heading'
import { confirmRegistrationAction } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('identity'))('sent-code.title') }
}

/** After the registration form: the code that was sent to the number or address. */
export default async function RegisterCodePage({ searchParams }: { searchParams: Promise<{ next?: string }> }) {
  const [asked, t, locale] = await Promise.all([searchParams, getTranslations('identity'), currentLocale()])
  if (!(await contactTicketCookie())) redirect(withNext(localePath(locale, '/register'), asked.next))
  return (
    <div className="stack-wide measure">
      <PageHeading title={t('sent-code.title')} lead={t('sent-code.lead')} />
      <SentCodeForm action={confirmRegistrationAction} next={safeNextPath(asked.next) ?? ''} />
      <p>
        <a href={withNext(localePath(locale, '/register'), asked.next)}>{t('sent-code.again')}</a>
      </p>
    </div>
  )
}
