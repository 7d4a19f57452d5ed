import { getTranslations } from 'next-intl/server'
import { governedBy } from '@/modules/catalogue/domain/governing-law'
import type { GuideContent } from '@/modules/catalogue/domain/guide-content'
import type { Limit, ServiceGuide } from '@/modules/catalogue/domain/service-version'
import type { Locale } from '@/platform/i18n/locale'
import { DataList } from '@/ui/data-list'
import { Words } from '../../../_parts/words'
import { GuideSection } from './guide-section'

export async function Conditions({ guide, locale }: { guide: ServiceGuide; locale: Locale }) {
  const t = await getTranslations('catalogue')
  return (
    <GuideSection id="conditions" title={t('guide.conditions')}>
      {guide.conditions.length === 0 ? (
        <p>{t('guide.not-published')}</p>
      ) : (
        <ul className="list-disc ps-6">
          {guide.conditions.map((condition) => (
            <li key={condition.zh} className="max-w-measure py-1">
              <Words {...condition} locale={locale} />
            </li>
          ))}
        </ul>
      )}
    </GuideSection>
  )
}

type LimitsProps = { content: GuideContent; itemType: string; locale: Locale }

/** What the law allows and what the department promises; the promise counts (营商条例 36). */
export async function Limits({ content, itemType, locale }: LimitsProps) {
  const t = await getTranslations('catalogue')
  const { statutory, promised, acceptance, extensionDays } = content.terms
  const words = (limit: Limit) =>
    limit.amount === 0 ? t('limits.at-once') : t(`limits.${limit.unit}`, { amount: limit.amount })
  const note = content.guide.limitNote
  return (
    <GuideSection id="limits" title={t('guide.limits')}>
      <DataList
        rows={[
          { name: t('limits.promised'), value: promised ? words(promised) : t('guide.not-published') },
          { name: t('limits.statutory'), value: statutory ? words(statutory) : t('limits.no-statutory') },
          {
            name: t('limits.acceptance'),
            value: t('limits.acceptance-words', { limit: words(acceptance), law: governedBy(itemType) }),
          },
          ...(extensionDays > 0
            ? [
                {
                  name: t('limits.extension'),
                  value: t('limits.extension-words', { days: extensionDays, unit: promised?.unit ?? 'workday' }),
                },
              ]
            : []),
        ]}
      />
      {note && (
        <p className="mt-3 text-ink-soft">
          <Words {...note} locale={locale} />
        </p>
      )}
    </GuideSection>
  )
}

export async function Fees({ guide }: { guide: ServiceGuide }) {
  const t = await getTranslations('catalogue')
  return (
    <GuideSection id="fees" title={t('guide.fees')}>
      {guide.fees.length === 0 ? (
        <p>{t('guide.free')}</p>
      ) : (
        <div lang="zh-CN">
          <DataList
            rows={guide.fees.map((fee) => ({
              name: fee.name,
              value: fee.basis ? t('guide.fee-with-basis', { amount: fee.amount, basis: fee.basis }) : fee.amount,
            }))}
          />
        </div>
      )}
    </GuideSection>
  )
}

export async function LegalBases({ guide }: { guide: ServiceGuide }) {
  const t = await getTranslations('catalogue')
  return (
    <GuideSection id="legal-basis" title={t('guide.legal-basis')}>
      {guide.legalBasis.length === 0 ? (
        <p>{t('guide.not-published')}</p>
      ) : (
        <ul className="stack-tight" lang="zh-CN">
          {guide.legalBasis.map(({ law, article, text }) => (
            <li key={`${law} ${article}`}>
              <p>
                <cite className="not-italic">{`《${law}》`}</cite>
                {article}
              </p>
              {text && (
                <blockquote className="max-w-measure border-s-2 border-line ps-4 text-ink-soft">{text}</blockquote>
              )}
            </li>
          ))}
        </ul>
      )}
    </GuideSection>
  )
}
