import { getTranslations } from 'next-intl/server'
import type { Verification } from '@/modules/certificates/queries/verify-document'
import { currentLocale } from '@/platform/i18n/current-locale'
import { DataList } from '@/ui/data-list'
import { Notice, type NoticeTone } from '@/ui/notice'
import { Day } from '../../_components/day'

const TONES: Record<Verification['status'], NoticeTone> = {
  valid: 'success',
  expired: 'warning',
  withdrawn: 'error',
  revoked: 'error',
  cancelled: 'error',
  unknown: 'error',
  altered: 'error',
}

/** Genuine or not, in words first; then what the letter must say, so that a forged one shows. */
export async function Verdict({ verification, code }: { verification: Verification; code: string }) {
  const t = await getTranslations('portal')
  const locale = await currentLocale()
  const { status } = verification
  const notice = (
    <Notice tone={TONES[status]} title={t(`verify.verdicts.${status}.title`)}>
      <p>{t(`verify.verdicts.${status}.detail`, { code })}</p>
    </Notice>
  )
  if (verification.status === 'unknown' || verification.status === 'altered') return notice
  const { title, number, department, holder, open, issuedOn, validFrom, validTo, endedOn } = verification
  const chinese = (text: string) => (locale === 'en' ? <span lang="zh-CN">{text}</span> : text)
  return (
    <div className="stack">
      {notice}
      <DataList
        rows={[
          { name: t('verify.rows.document'), value: chinese(title) },
          { name: t('verify.rows.number'), value: chinese(number) },
          { name: t('verify.rows.holder'), value: chinese(holder) },
          ...open
            .filter(({ value }) => value !== holder)
            .map(({ label, value }) => ({ name: label, nameLang: 'zh-CN', value: chinese(value) })),
          { name: t('verify.rows.department'), value: chinese(department) },
          { name: t('verify.rows.issued-on'), value: <Day of={issuedOn} /> },
          ...(validFrom ? [{ name: t('verify.rows.valid-from'), value: <Day of={validFrom} /> }] : []),
          ...(validTo ? [{ name: t('verify.rows.valid-to'), value: <Day of={validTo} /> }] : []),
          ...(endedOn ? [{ name: t('verify.rows.ended-on'), value: <Day of={endedOn} /> }] : []),
        ]}
      />
      <p className="text-ink-soft">{t('verify.compare')}</p>
    </div>
  )
}
