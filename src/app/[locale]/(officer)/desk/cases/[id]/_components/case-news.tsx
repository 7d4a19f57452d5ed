import { getTranslations } from 'next-intl/server'
import { dayOf } from '@/kernel/plain-date'
import type { CaseEvent } from '@/modules/casework/domain/case-event'
import { dayWords } from '@/modules/casework/ui/day-words'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { Notice } from '@/ui/notice'

const DONE = [
  'accept',
  'rejectAcceptance',
  'declareNotRequired',
  'requestCorrection',
  'review',
  'grant',
  'deny',
  'startProcedure',
  'endProcedure',
  'requestExtension',
  'decideExtension',
  'endCertificate',
]

type CaseNewsProps = { done?: string; isLate: boolean; events: readonly CaseEvent[] }

/** What has just happened: one's own step, or that a colleague was faster and who it was. */
export async function CaseNews({ done, isLate, events }: CaseNewsProps) {
  const t = await getTranslations('desk.news')
  const locale = await currentLocale()
  if (isLate) {
    const deed = events.findLast(({ actorKind }) => actorKind !== 'system')
    const on = deed ? dayWords(locale, dayOf(deed.occurredAt)) : ''
    return (
      <div data-not-taken="">
        <Notice tone="warning" title={t('late', { by: deed?.actorName ?? '', on })} live>
          {t('late-detail')}
        </Notice>
      </div>
    )
  }
  if (!done || !DONE.includes(done)) return null
  return (
    <Notice tone="success" title={t(`done.${done}`)} live>
      <a href={localePath(locale, '/desk')}>{t('next')}</a>
    </Notice>
  )
}
