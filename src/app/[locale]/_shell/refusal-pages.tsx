import { getTranslations } from 'next-intl/server'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { ButtonLink } from '@/ui/button'
import { WrongWay } from './wrong-way'

/** 404. */
export async function NotFoundWords() {
  const t = await getTranslations('errors.not-found')
  return <WrongWay title={t('title')} detail={t('detail')} />
}

/** 403. */
export async function ForbiddenWords() {
  const t = await getTranslations('errors.forbidden')
  return <WrongWay title={t('title')} detail={t('detail')} />
}

/** 401. */
export async function UnauthorizedWords() {
  const t = await getTranslations('errors.unauthorized')
  const locale = await currentLocale()
  return (
    <WrongWay title={t('title')} detail={t('detail')}>
      <ButtonLink kind="primary" href={localePath(locale, '/sign-in')}>
        {t('sign-in')}
      </ButtonLink>
    </WrongWay>
  )
}

/** 500, where React never came to show its own: the number is the request's, as the log has it. */
export async function FailureWords({ reference }: { reference: string | null }) {
  const t = await getTranslations('failure')
  return (
    <WrongWay title={t('title')} detail={t('detail')}>
      {reference && (
        <p>
          {t('reference')} <code>{reference}</code>
        </p>
      )}
    </WrongWay>
  )
}
