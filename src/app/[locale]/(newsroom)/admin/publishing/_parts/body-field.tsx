'use client'

import { useTranslations } from 'next-intl'
import { lazy, Suspense, useState, useSyncExternalStore } from 'react'
import { describedBy, Field } from '@/ui/field'

const BodyEditor = lazy(() => import('./body-editor').then(({ BodyEditor }) => ({ default: BodyEditor })))

type BodyFieldProps = { value: string; error?: string; editionId?: string }

const never = () => () => {}

/** The text: an editor where there is script, and the same text in a plain box where there is none. */
export function BodyField({ value, error, editionId }: BodyFieldProps) {
  const t = useTranslations('publishing.form')
  const [html, setHtml] = useState(value)
  const hasScript = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  const id = 'bodyHtml'
  const hint = t('body-hint')
  const box = (
    <textarea
      className="input"
      id={id}
      name="bodyHtml"
      rows={20}
      data-width="full"
      aria-describedby={describedBy(id, { hint, error })}
      defaultValue={value}
    />
  )
  return (
    <Field id={id} label={t('body')} hint={hint} error={error}>
      {hasScript ? (
        <Suspense fallback={box}>
          <input type="hidden" name="bodyHtml" value={html} />
          <BodyEditor id={id} label={t('body')} html={value} onChange={setHtml} editionId={editionId} />
        </Suspense>
      ) : (
        box
      )}
    </Field>
  )
}
