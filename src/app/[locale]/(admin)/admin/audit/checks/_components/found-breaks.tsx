import { getTranslations } from 'next-intl/server'
import type { ShownBreak } from '@/modules/audit/queries/chain-checks'
import { cityFormat } from '@/platform/i18n/city-format'

/** What doesn't hold, where, and when it is last known to have held. */
export async function FoundBreaks({ found }: { found: readonly ShownBreak[] }) {
  const [t, fields, format] = await Promise.all([
    getTranslations('audit.breaks'),
    getTranslations('audit.fields'),
    cityFormat(),
  ])
  const since = (heldAt: Date | null) =>
    heldAt ? t('held-at', { at: format.dateTime(heldAt, { dateStyle: 'long', timeStyle: 'short' }) }) : t('never-held')
  return (
    <ul>
      {found.map(({ kind, name, at, field, heldAt }) => (
        <li key={`${kind} ${name} ${at}`}>
          {t(kind, { name, at, field: field ? fields(field) : '' })} {since(heldAt)}
        </li>
      ))}
    </ul>
  )
}
