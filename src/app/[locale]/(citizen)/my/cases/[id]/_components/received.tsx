import { getTranslations } from 'next-intl/server'
import type { Case } from '@/modules/casework/domain/case'
import { queryCodeFor } from '@/platform/crypto'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { ButtonLink } from '@/ui/button'
import { CopyCode } from '@/ui/copy-code'
import { DataList } from '@/ui/data-list'
import { Notice } from '@/ui/notice'

type ReceivedProps = { one: Case; isNew: boolean; filing: number }

/** Number and query code to keep, the receipt, and right after filing what happens next. */
export async function Received({ one, isNew, filing }: ReceivedProps) {
  const [t, locale] = [await getTranslations('my.case'), await currentLocale()]
  const copy = { copyText: t('copy'), copiedText: t('copied') }
  const code = queryCodeFor(one.caseNo)
  return (
    <>
      {isNew && (
        <Notice tone="success" title={filing > 1 ? t('corrected-title') : t('filed-title')} live>
          <p>{t('filed-next')}</p>
        </Notice>
      )}
      <DataList
        rows={[
          { name: t('case-no'), value: <CopyCode value={one.caseNo} label={t('case-no')} {...copy} /> },
          { name: t('query-code'), value: <CopyCode value={code} label={t('query-code')} {...copy} /> },
        ]}
      />
      <p className="text-ink-soft">{t('query-code-why')}</p>
      <p>
        <ButtonLink href={`/api/cases/${one.id}/receipt`} kind={isNew ? 'primary' : 'secondary'}>
          {t('receipt')}
        </ButtonLink>{' '}
        <ButtonLink kind="quiet" href={localePath(locale, '/track')}>
          {t('track')}
        </ButtonLink>
      </p>
    </>
  )
}
