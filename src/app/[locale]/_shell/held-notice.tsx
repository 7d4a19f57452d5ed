import { getTranslations } from 'next-intl/server'
import type { Staff } from '@/kernel/actor'
import { heldCases } from '@/modules/casework/queries/held-cases'
import { Notice } from '@/ui/notice'

/** What does not end by itself while the holidays of a year are unknown: told to the office, and to who can load them. */
export async function HeldNotice({ actor }: { actor: Staff }) {
  const held = await heldCases(actor)
  if (held.length === 0) return null
  const t = await getTranslations('casework.held')
  return (
    <Notice tone="warning" title={t('title')}>
      <ul>
        {held.map(({ year, acceptance, correction }) => (
          <li key={year}>{t('line', { year: String(year), acceptance, correction })}</li>
        ))}
      </ul>
      <p>{t(actor.adminRole === 'system_admin' ? 'load' : 'wait')}</p>
    </Notice>
  )
}
