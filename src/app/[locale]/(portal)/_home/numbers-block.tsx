import { getTranslations } from 'next-intl/server'
import { dayInNumbers } from '@/modules/casework/queries/day-in-numbers'
import { serviceTallies } from '@/modules/catalogue/queries/service-tallies'
import { EmptyState } from '@/ui/empty-state'
import { dayInWords } from '../_components/day'

/** Today in one sentence; before the first service, that there is none yet and where to go meanwhile. */
export async function NumbersBlock() {
  const t = await getTranslations('portal')
  const [tallies, today] = await Promise.all([serviceTallies(), dayInNumbers()])
  if (tallies.total === 0) return <EmptyState title={t('home.nothing-yet')} detail={t('home.nothing-yet-help')} />
  const { received, decided, running } = today
  const day = await dayInWords(today.day)
  return (
    <div className="border-t border-line pt-6">
      <p className="text-lead">
        {t('home.today', { day, received, decided, running, services: tallies.total, online: tallies.online })}
      </p>
    </div>
  )
}
