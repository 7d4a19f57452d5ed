import { useFormatter, useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import type { SaveState } from './use-autosave'

/** Says quietly whether what was typed is safe. Without script nothing is saved by itself, and nothing says so. */
export function SaveStatus({ state, labelOf }: { state: SaveState; labelOf: (key: string) => string }) {
  const t = useTranslations('applications.form')
  const refusals = useTranslations('applications.refusals')
  const format = useFormatter()
  const [hasScript, setHasScript] = useState(false)
  useEffect(() => setHasScript(true), [])
  return (
    <p
      className={`mt-2 ${state.kind === 'refused' || state.kind === 'failed' ? 'field-error' : 'field-hint'}`}
      aria-live="polite"
    >
      {hasScript && state.kind === 'nothing-yet' && t('autosave')}
      {state.kind === 'saving' && t('saving')}
      {state.kind === 'saved' &&
        t('saved', { time: format.dateTime(state.at, { hour: '2-digit', minute: '2-digit', hour12: false }) })}
      {state.kind === 'failed' && t('not-saved')}
      {state.kind === 'refused' &&
        refusals(state.code.replaceAll('.', '-'), { field: state.field ? labelOf(state.field) : '' })}
    </p>
  )
}
