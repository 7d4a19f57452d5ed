'use client'

import { useRouter } from 'next/navigation'
import { type ComponentProps, useContext, useEffect, useEffectEvent, useRef, useState } from 'react'
import { useTranslations } from '@/platform/i18n/use-translations'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import { FileList } from '@/ui/file-row'
import { FormOwnerContext } from '@/ui/form-owner'
import { OWNER_FIELD } from '@/ui/owner-field'
import { type Destination, hasUnfinished, prefixOf } from './resumable-upload'
import type { UploadNews, UploadQueue } from './upload-queue'
import { UploadRowView, useWhy } from './upload-row-view'
import { useUploads } from './use-uploads'

export type UploadBoxProps = {
  /** A citizen's draft, or the task of an inspection on site. */
  subject: { draftId: string } | { taskId: string }
  /** The page to come back to where there is no script. */
  back: string
  material: { key: string; name: string; maxFiles: number }
  /** `.pdf,.jpg …` */
  accept: string
  /** The same in words: PDF、JPG … */
  kinds: string
  /** How many files lie there already. */
  already: number
  /** A second field that opens the camera of a phone. */
  camera?: boolean
}

/** Adds files to one material or inspection: with progress, going on after a break; without script a plain form. */
export function UploadBox({ subject, back, material, accept, kinds, already, camera = false }: UploadBoxProps) {
  const t = useTranslations('attachments')
  const proof = useContext(FormOwnerContext)?.proof ?? ''
  const to: Destination = {
    ...('taskId' in subject ? { ...subject, owner: proof } : subject),
    materialKey: material.key,
  }
  const { said, rows, queue } = useSaidUploads(to)
  const { hasScript, unfinished } = useBrowserFacts(prefixOf(to))
  const id = `upload-${material.key}`
  const field = { name: material.key, multiple: true, queue, hasScript }
  const place = 'taskId' in subject ? `task=${subject.taskId}` : `draft=${subject.draftId}`
  if (already >= material.maxFiles && rows.length === 0)
    return <p className="field-hint">{t('full', { max: material.maxFiles })}</p>
  return (
    <form
      action={`/api/uploads/form?${place}&back=${encodeURIComponent(back)}`}
      method="post"
      encType="multipart/form-data"
      className="stack-tight"
    >
      {/* Before the files: what comes behind them is read too late. */}
      {'taskId' in subject && <input type="hidden" name={OWNER_FIELD} value={proof} />}
      {unfinished && rows.length === 0 && <p className="field-hint">{t('unfinished')}</p>}
      {camera && (
        <Field id={`${id}-camera`} label={t('photograph')} hint={t('photograph-hint')}>
          <FileInput {...field} id={`${id}-camera`} accept="image/*" capture="environment" />
        </Field>
      )}
      <Field id={id} label={t('choose', { name: material.name })} hint={t('hint', { kinds, max: material.maxFiles })}>
        <FileInput {...field} id={id} accept={accept} />
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

type FileInputProps = Omit<ComponentProps<'input'>, 'type' | 'onChange'> & {
  id: string
  queue: UploadQueue
  hasScript: boolean
}

/** Hands what was chosen to the queue; without script the form carries it. */
function FileInput({ id, queue, hasScript, ...given }: FileInputProps) {
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
  const onChange = hasScript ? takeUp : undefined
  return (
    <input
      className="input"
      ref={input}
      id={id}
      type="file"
      aria-describedby={`${id}-hint`}
      onChange={onChange}
      {...given}
    />
  )
}

/** The queue with what it last said aloud; a file that arrived shows on the page at once. */
function useSaidUploads(to: Destination) {
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
  return { said, ...useUploads(to, tell) }
}

/** Known only in the browser: that scripts run, and what they left unfinished. */
function useBrowserFacts(prefix: string) {
  const [facts, setFacts] = useState({ hasScript: false, unfinished: false })
  useEffect(() => {
    setFacts({ hasScript: true, unfinished: hasUnfinished(prefix) })
  }, [prefix])
  return facts
}
