import { getTranslations } from 'next-intl/server'
import { dayInNumbers } from '@/modules/casework/queries/day-in-numbers'
import { serviceTallies } from '@/modules/catalogue/queries/service-tallies'
import { dayInWords } from '../_parts/day'

/** Today in one sentence. */
export async function NumbersBlock() {
  const t = await getTranslations('portal')
  const [tallies, today] = await Promise.all([serviceTallies(), dayInNumbers()])
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
