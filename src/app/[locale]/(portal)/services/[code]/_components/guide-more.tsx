import { getTranslations } from 'next-intl/server'
import { Words } from '@/app/[locale]/_shell/words'
import type { ServiceGuide } from '@/modules/catalogue/domain/service-version'
import type { GuidePage } from '@/modules/catalogue/queries/service-guide'
import type { Locale } from '@/platform/i18n/locale'
import { Details } from '@/ui/details'
import { dayInWords } from '../../../_components/day'
import { GuideSection } from './guide-section'

export async function Questions({ guide, locale }: { guide: Pick<ServiceGuide, 'faqs'>; locale: Locale }) {
  const t = await getTranslations('catalogue')
  if (guide.faqs.length === 0) return null
  return (
    <GuideSection id="questions" title={t('guide.questions')}>
      {guide.faqs.map(({ question, answer }) => (
        <Details key={question.zh} summary={<Words {...question} locale={locale} />}>
          <p>
            <Words {...answer} locale={locale} />
          </p>
        </Details>
      ))}
    </GuideSection>
  )
}

/** When this guide last changed, and what came before. */
export async function Versions({ page }: { page: GuidePage }) {
  const t = await getTranslations('catalogue')
  const lines = await Promise.all(
    page.versions.map(async ({ number, effectiveOn, status }) => ({
      number,
      words: t(status === 'published' ? 'versions.current' : 'versions.earlier', {
        number,
        day: effectiveOn ? await dayInWords(effectiveOn) : '—',
      }),
    })),
  )
  return (
    <GuideSection id="versions" title={t('guide.versions')}>
      <ul className="text-small text-ink-soft">
        {lines.map(({ number, words }) => (
          <li key={number}>{words}</li>
        ))}
      </ul>
      {page.service.sourceId && !page.service.isOnline && (
        <p className="text-small text-ink-soft">{t('guide.imported')}</p>
      )}
    </GuideSection>
  )
}
