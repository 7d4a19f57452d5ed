import { getTranslations } from 'next-intl/server'
import type { Staff } from '@/kernel/actor'
import { momentWords } from '@/kernel/moment-words'
import { pendingPowers } from '@/modules/identity/queries/pending-powers'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { powerInWords } from '../../../powers/_components/power-words'

/** What was asked for this person and is not in effect yet; nothing where nothing waits. */
export async function WaitingSection({ admin, accountId }: { admin: Staff; accountId: string }) {
  const [t, roles, locale, { pending }] = await Promise.all([
    getTranslations('powers'),
    getTranslations('identity.roles'),
    currentLocale(),
    pendingPowers(admin, { accountId }),
  ])
  if (pending.length === 0) return null
  return (
    <section className="stack" aria-labelledby="waiting">
      <h2 id="waiting">{t('waiting')}</h2>
      <ul>
        {pending.map((one) => (
          <li key={one.id}>
            {t('waiting-line', { what: powerInWords(t, roles, one), until: momentWords(locale, one.expiresAt) })}
          </li>
        ))}
      </ul>
      <p>
        <a href={localePath(locale, '/admin/powers')}>{t('to-list')}</a>
      </p>
    </section>
  )
}
