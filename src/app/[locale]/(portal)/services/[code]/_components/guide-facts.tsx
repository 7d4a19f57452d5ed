import { getTranslations } from 'next-intl/server'
import { Words } from '@/app/[locale]/_shell/words'
import { governedBy } from '@/modules/catalogue/domain/governing-law'
import type { GuideContent } from '@/modules/catalogue/domain/guide-content'
import type { Limit } from '@/modules/catalogue/domain/service-version'
import type { Locale } from '@/platform/i18n/locale'
import { DataList } from '@/ui/data-list'
import { GuideSection } from './guide-section'

export async function Conditions({ guide, locale }: Pick<GuideContent, 'guide'> & { locale: Locale }) {
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
  // A guide for the window is drawn from a list: what the list is silent about, no law has been asked about.
  const unknown = promised ? t('limits.no-statutory') : note ? null : t('guide.not-published')
  const byLaw = statutory ? words(statutory) : unknown
  return (
    <GuideSection id="limits" title={t('guide.limits')}>
      <DataList
        rows={[
          { name: t('limits.promised'), value: promised ? words(promised) : t('guide.not-published') },
          ...(byLaw ? [{ name: t('limits.statutory'), value: byLaw }] : []),
          ...(acceptance
            ? [
                {
                  name: t('limits.acceptance'),
                  value: t('limits.acceptance-words', { limit: words(acceptance), law: governedBy(itemType) }),
                },
              ]
            : []),
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

export async function Fees({ guide }: Pick<GuideContent, 'guide'>) {
  const t = await getTranslations('catalogue')
  return (
    <GuideSection id="fees" title={t('guide.fees')}>
      {guide.fees === null ? (
        <p>{t('guide.not-published')}</p>
      ) : guide.fees.length === 0 ? (
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

export async function LegalBases({ guide }: Pick<GuideContent, 'guide'>) {
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
