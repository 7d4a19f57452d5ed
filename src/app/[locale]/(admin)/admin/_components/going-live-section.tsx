import { getTranslations } from 'next-intl/server'
import type { Staff } from '@/kernel/actor'
import { type Gap, goingLiveGaps } from '@/modules/operations/domain/going-live-gaps'
import { goingLiveFacts } from '@/modules/operations/queries/going-live-facts'

/** What stands under "worth your attention" already. */
const TOLD_ABOVE: ReadonlySet<Gap['code']> = new Set([
  'calendar',
  'second-factor',
  'one-time-password',
  'backup-overdue',
])

/** What is still missing before a production city may open; nothing in a demo, or once all is there. */
export async function GoingLiveSection({ admin }: { admin: Staff }) {
  const facts = await goingLiveFacts(admin)
  if (!facts || facts.mode === 'demo') return null
  const gaps = goingLiveGaps(facts).filter(({ code }) => !TOLD_ABOVE.has(code))
  if (gaps.length === 0) return null
  const t = await getTranslations('going-live')
  const weights = (['must', 'should'] as const).filter((weight) => gaps.some((gap) => gap.weight === weight))
  return (
    <section className="stack" aria-labelledby="going-live">
      <h2 id="going-live">{t('heading')}</h2>
      {weights.map((weight) => (
        <div key={weight} className="stack">
          <h3>{t(weight)}</h3>
          <ul>
            {gaps
              .filter((gap) => gap.weight === weight)
              .map(({ code, params }) => (
                <li key={`${code} ${params?.role ?? ''}`}>{t(`gaps.${code}`, params)}</li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
