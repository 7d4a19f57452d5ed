'use client'

import { localePath } from '@/platform/i18n/locale'
import { useLocale, useTranslations } from '@/platform/i18n/use-translations'
import { Button, ButtonLink } from '@/ui/button'
import { PageHeading } from '@/ui/page-heading'

type FailureProps = { error: Error & { digest?: string }; reset: () => void }

/** 500: no inner detail, only the number under which the log knows it, and what to do. */
export function Failure({ error, reset }: FailureProps) {
  const t = useTranslations('failure')
  const home = localePath(useLocale(), '/')
  return (
    <div className="wrong-way" data-not-taken="">
      <PageHeading title={t('title')} lead={t('detail')} />
      {error.digest && (
        <p>
          {t('reference')} <code>{error.digest}</code>
        </p>
      )}
      <div className="form-actions-row">
        <Button kind="primary" onClick={reset}>
          {t('again')}
        </Button>
        <ButtonLink href={home}>{t('home')}</ButtonLink>
      </div>
    </div>
  )
}
