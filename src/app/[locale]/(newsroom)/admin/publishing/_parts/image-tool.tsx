'use client'

import type { Editor } from '@tiptap/react'
import { useContext, useRef, useState } from 'react'
import { useTranslations } from '@/platform/i18n/use-translations'
import { FormOwnerContext } from '@/ui/form-owner'
import { OWNER_FIELD } from '@/ui/owner-field'

type Uploaded = { address?: string; message?: string }

/** Uploads a picture into the text, and asks what it shows: those who cannot see it are told. */
export function ImageTool({ editor, editionId }: { editor: Editor; editionId: string }) {
  const t = useTranslations('publishing.editor')
  const owner = useContext(FormOwnerContext)?.proof
  const input = useRef<HTMLInputElement>(null)
  const [failed, setFailed] = useState<string | null>(null)

  async function insert(file: File | undefined) {
    if (!file) return
    setFailed(null)
    const body = new FormData()
    body.set('editionId', editionId)
    body.set('kind', 'image')
    body.set(OWNER_FIELD, owner ?? '')
    body.set('language', document.documentElement.lang)
    body.set('file', file)
    const headers = { accept: 'application/json' }
    const answer = await fetch('/api/publishing/files', { method: 'POST', body, headers }).catch(() => null)
    const { address, message }: Uploaded = await (answer?.json().catch(() => ({})) ?? {})
    if (input.current) input.current.value = ''
    if (!address) return setFailed(t('image-failed', { reason: message ?? String(answer?.status ?? '') }))
    const alt = window.prompt(t('image-alt'), '') ?? ''
    editor.chain().focus().setImage({ src: address, alt }).run()
  }

  return (
    <>
      <button type="button" onClick={() => input.current?.click()}>
        {t('image')}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept="image/jpeg,image/png,image/webp"
        aria-label={t('image')}
        onChange={(event) => void insert(event.target.files?.[0])}
      />
      {failed && (
        <span role="alert" className="field-error">
          {failed}
        </span>
      )}
    </>
  )
}
