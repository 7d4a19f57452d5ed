'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useTranslations } from '@/platform/i18n/use-translations'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import { FileList } from '@/ui/file-row'
import { hasUnfinished } from './resumable-upload'
import type { UploadNews } from './upload-queue'
import { UploadRowView, useWhy } from './upload-row-view'
import { useUploads } from './use-uploads'

export type UploadBoxProps = {
  draftId: string
  /** The page to come back to where there is no script. */
  back: string
  material: { key: string; name: string; maxFiles: number }
  /** `.pdf,.jpg …` */
  accept: string
  /** The same in words: PDF、JPG … */
  kinds: string
  /** How many files lie there already. */
  already: number
}

/** Adds files to one material: with progress, going on after a break; without script a plain form. */
export function UploadBox({ draftId, back, material, accept, kinds, already }: UploadBoxProps) {
  const t = useTranslations('attachments')
  const router = useRouter()
  const why = useWhy()
  const [said, setSaid] = useState('')
  const tell = (news: UploadNews) => {
    setSaid(
      news.kind === 'failed'
        ? t('refused', { name: news.name, why: why(news.code) })
        : t(news.kind, { name: news.name }),
    )
    if (news.kind === 'arrived') router.refresh()
  }
  const { rows, queue } = useUploads({ draftId, materialKey: material.key }, tell)
  const { hasScript, unfinished } = useBrowserFacts(draftId, material.key)
  const id = `upload-${material.key}`
  const input = useRef<HTMLInputElement>(null)
  const takeUp = () => {
    if (!input.current?.files?.length) return
    queue.add([...input.current.files])
    input.current.value = ''
  }
  const takeUpEarly = useEffectEvent(takeUp)
  useEffect(() => {
    // On a slow line a file is chosen before the script has come: nobody heard of it, and there is no button any more.
    if (hasScript) takeUpEarly()
  }, [hasScript])
  const action = `/api/uploads/form?draft=${draftId}&back=${encodeURIComponent(back)}`
  if (already >= material.maxFiles && rows.length === 0)
    return <p className="field-hint">{t('full', { max: material.maxFiles })}</p>
  return (
    <form action={action} method="post" encType="multipart/form-data" className="stack-tight">
      {unfinished && rows.length === 0 && <p className="field-hint">{t('unfinished')}</p>}
      <Field id={id} label={t('choose', { name: material.name })} hint={t('hint', { kinds, max: material.maxFiles })}>
        <input
          className="input"
          ref={input}
          id={id}
          type="file"
          name={material.key}
          accept={accept}
          multiple
          aria-describedby={`${id}-hint`}
          onChange={hasScript ? takeUp : undefined}
        />
      </Field>
      {!hasScript && (
        <Button type="submit" kind="secondary">
          {t('send')}
          <span className="sr-only"> {material.name}</span>
        </Button>
      )}
      {rows.length > 0 && (
        <FileList label={t('rows')}>
          {rows.map((row) => (
            <UploadRowView key={row.key} row={row} queue={queue} />
          ))}
        </FileList>
      )}
      <p className="sr-only" role="status">
        {said}
      </p>
    </form>
  )
}

/** Known only in the browser: that scripts run, and what they left unfinished. */
function useBrowserFacts(draftId: string, materialKey: string) {
  const [facts, setFacts] = useState({ hasScript: false, unfinished: false })
  useEffect(() => {
    setFacts({ hasScript: true, unfinished: hasUnfinished({ draftId, materialKey }) })
  }, [draftId, materialKey])
  return facts
}
