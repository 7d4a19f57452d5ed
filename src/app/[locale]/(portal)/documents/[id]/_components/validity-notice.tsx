import { getTranslations } from 'next-intl/server'
import { type Locale, localePath } from '@/platform/i18n/locale'
import { Notice } from '@/ui/notice'
import { dayInWords } from '../../../_components/day'
import type { PublishedDocument } from './published'

const dayOfTurn = (
  validity: PublishedDocument['validity'],
  { effectiveOn, expiresOn }: PublishedDocument['edition'],
) => {
  const day = validity === 'not_yet' ? effectiveOn : expiresOn
  return day ? dayInWords(day) : ''
}

/** Says before anything else that a document does not apply yet or no longer, and leads to the one that does. */
export async function ValidityNotice({ page, locale }: { page: PublishedDocument; locale: Locale }) {
  const t = await getTranslations('disclosure')
  const { validity, edition } = page
  if (page.endsOn) return <ReplacementNotice page={page} locale={locale} on={page.endsOn} />
  if (validity === 'in_force' || validity === 'unknown') return null
  return (
    <Notice tone="warning" title={t(`document.${validity}`, { day: await dayOfTurn(validity, edition) })}>
      {page.supersededBy && (
        <p>
          {t('document.in-force-instead')} <Replacement by={page.supersededBy} locale={locale} />
        </p>
      )}
    </Notice>
  )
}

type Replaced = { page: PublishedDocument; locale: Locale; on: string }

/** Still applies, and until when. */
async function ReplacementNotice({ page, locale, on }: Replaced) {
  const t = await getTranslations('disclosure.document')
  return (
    <Notice tone="info" title={t('ends-on', { day: await dayInWords(on) })}>
      {page.supersededBy && <Replacement by={page.supersededBy} locale={locale} />}
    </Notice>
  )
}

function Replacement({ by, locale }: { by: { id: string; title: string }; locale: Locale }) {
  return (
    <a href={localePath(locale, `/documents/${by.id}`)} lang="zh-CN">
      {by.title}
    </a>
  )
}
