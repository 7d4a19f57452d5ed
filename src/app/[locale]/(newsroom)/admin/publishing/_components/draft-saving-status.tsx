'use client'

import { TIME_ZONE } from '@/kernel/plain-date'
import { useLocale, useTranslations } from '@/platform/i18n/use-translations'
import type { DraftSaving } from './use-autosaved-draft'

const CLOCK = { hour: '2-digit', minute: '2-digit', second: '2-digit', hour12: false, timeZone: TIME_ZONE } as const
/** Refusals with words of their own here; any other is said when the button is pressed, beside its field. */
const REFUSED: Record<string, 'changed' | 'untitled' | 'gone'> = {
  'disclosure.changed-meanwhile': 'changed',
  'disclosure.title-required': 'untitled',
  'disclosure.not-found': 'gone',
}

/** Says quietly whether what was typed is safe on the server, and leads to the earlier saves. */
export function DraftSavingStatus({ saving, history }: { saving: DraftSaving; history: string }) {
  const t = useTranslations('publishing.autosave')
  const clock = new Intl.DateTimeFormat(useLocale(), CLOCK)
  const isWrong = saving.is === 'failed' || saving.is === 'refused'
  return (
    <p className={`mt-2 ${isWrong ? 'field-error' : 'field-hint'}`}>
      <span role="status">
        {saving.is === 'nothing-yet' && t('nothing-yet')}
        {saving.is === 'saving' && t('saving')}
        {saving.is === 'saved' && t('saved', { time: clock.format(saving.at) })}
        {saving.is === 'failed' && t('failed')}
        {saving.is === 'refused' && t(`refused.${REFUSED[saving.code] ?? 'incomplete'}`)}
      </span>{' '}
      <a href={history}>{t('history')}</a>
    </p>
  )
}
