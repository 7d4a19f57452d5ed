import { getTranslations } from 'next-intl/server'
import type { ShownAnchor } from '@/modules/seals/queries/newest-anchor'
import { cityFormat } from '@/platform/i18n/city-format'

/** The newest anchor with its code, for comparing with the mails. */
export async function NewestAnchor({ anchor }: { anchor: ShownAnchor }) {
  const [t, format] = await Promise.all([getTranslations('audit.checks'), cityFormat()])
  const at = format.dateTime(anchor.madeAt, { dateStyle: 'long', timeStyle: 'short' })
  return (
    <p className="text-ink-soft wrap-anywhere">
      {t('newest-anchor', { number: anchor.number, at, code: anchor.code })}
    </p>
  )
}
