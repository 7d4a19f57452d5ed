'use client'

import { type ComponentType, useEffect, useRef, useState } from 'react'
import { bodyFromTyped } from '@/modules/disclosure/domain/typed-body'
import { useTranslations } from '@/platform/i18n/use-translations'
import { describedBy, Field } from '@/ui/field'
import { RESTORED } from '@/ui/unsent-words/form-fields'
import type { BodyEditorProps } from './body-editor'

type BodyFieldProps = { value: string; error?: string; editionId?: string }

/** The text: an editor where there is script, and the same text in a plain box where there is none. */
export function BodyField({ value, error, editionId }: BodyFieldProps) {
  const t = useTranslations('publishing.form')
  const [html, setHtml] = useState(value)
  const { box, Editor } = useEditorOnceLoaded(setHtml)
  const { field, turn } = useKeptBody(html, setHtml)
  const id = 'bodyHtml'
  const hint = t('body-hint')
  return (
    <Field id={id} label={t('body')} labelHidden hint={hint} error={error}>
      {Editor ? (
        <>
          <input type="hidden" name="bodyHtml" value={html} ref={field} data-keep={t('body')} />
          <Editor key={turn} id={id} label={t('body')} html={html} onChange={setHtml} editionId={editionId} />
        </>
      ) : (
        <textarea
          ref={box}
          className="input"
          id={id}
          name="bodyHtml"
          rows={20}
          data-width="full"
          aria-describedby={describedBy(id, { hint, error })}
          defaultValue={value}
        />
      )}
    </Field>
  )
}

/** Tells the form of every change in the editor, and the editor of words that came back (ui/unsent-words). */
function useKeptBody(html: string, setHtml: (html: string) => void) {
  const field = useRef<HTMLInputElement>(null)
  const told = useRef(html)
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    if (told.current === html) return
    told.current = html
    field.current?.dispatchEvent(new Event('input', { bubbles: true }))
  }, [html])
  useEffect(() => {
    const back = ({ target }: Event) => {
      if (!(target instanceof HTMLInputElement) || target !== field.current) return
      setHtml(target.value)
      setTurn((before) => before + 1)
    }
    document.addEventListener(RESTORED, back)
    return () => document.removeEventListener(RESTORED, back)
  }, [setHtml])
  return { field, turn }
}

/** The editor comes some moments after the page. What was typed into the plain box by then goes into it. */
function useEditorOnceLoaded(keep: (html: string) => void) {
  const box = useRef<HTMLTextAreaElement>(null)
  const [Editor, setEditor] = useState<ComponentType<BodyEditorProps>>()
  useEffect(() => {
    let gone = false
    void import('./body-editor').then(({ BodyEditor }) => {
      if (gone) return
      if (box.current) keep(bodyFromTyped(box.current.value))
      setEditor(() => BodyEditor)
    })
    return () => {
      gone = true
    }
  }, [keep])
  return { box, Editor }
}
