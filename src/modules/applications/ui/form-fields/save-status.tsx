import { useEffect, useState } from 'react'
import { TIME_ZONE } from '@/kernel/plain-date'
import { useLocale, useTranslations } from '@/platform/i18n/use-translations'
import type { SaveState } from './use-autosave'

const CLOCK = { hour: '2-digit', minute: '2-digit', hour12: false, timeZone: TIME_ZONE } as const

/** Says quietly whether what was typed is safe. Without script nothing is saved by itself, and nothing says so. */
export function SaveStatus({ state, labelOf }: { state: SaveState; labelOf: (key: string) => string }) {
  const t = useTranslations('applications.form')
  const refusals = useTranslations('applications.refusals')
  const clock = new Intl.DateTimeFormat(useLocale(), CLOCK)
  const [hasScript, setHasScript] = useState(false)
  useEffect(() => setHasScript(true), [])
  return (
    <p
      className={`mt-2 ${state.kind === 'refused' || state.kind === 'failed' ? 'field-error' : 'field-hint'}`}
      aria-live="polite"
    >
      {hasScript && state.kind === 'nothing-yet' && t('autosave')}
      {state.kind === 'saving' && t('saving')}
      {state.kind === 'saved' && t('saved', { time: clock.format(state.at) })}
      {state.kind === 'failed' && t('not-saved')}
      {state.kind === 'refused' &&
        refusals(state.code.replaceAll('.', '-'), { field: state.field ? labelOf(state.field) : '' })}
    </p>
  )
}
