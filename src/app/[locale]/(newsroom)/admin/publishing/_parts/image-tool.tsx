'use client'

import type { Editor } from '@tiptap/react'
import { useContext, useRef, useState } from 'react'
import { useTranslations } from '@/platform/i18n/use-translations'
import { FormOwnerContext } from '@/ui/form-owner'
import { AskDialog } from './ask-dialog'
import { uploadPicture } from './upload-picture'

/** Uploads a picture into the text, and asks what it shows: those who cannot see it are told. */
export function ImageTool({ editor, editionId }: { editor: Editor; editionId: string }) {
  const t = useTranslations('publishing.editor')
  const owner = useContext(FormOwnerContext)?.proof
  const input = useRef<HTMLInputElement>(null)
  const [failed, setFailed] = useState<string | null>(null)
  const [address, setAddress] = useState<string | null>(null)

  async function upload(file: File | undefined) {
    if (!file) return
    setFailed(null)
    const uploaded = await uploadPicture(file, { editionId, owner })
    if (input.current) input.current.value = ''
    if ('reason' in uploaded) setFailed(t('image-failed', { reason: uploaded.reason }))
    else setAddress(uploaded.address)
  }

  const insert = (alt: string): null => {
    if (address) editor.chain().focus().setImage({ src: address, alt: alt.trim() }).run()
    setAddress(null)
    return null
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
        onChange={(event) => void upload(event.target.files?.[0])}
      />
      {failed && (
        <span role="alert" className="field-error">
          {failed}
        </span>
      )}
      {address && (
        <AskDialog
          title={t('image')}
          label={t('image-alt')}
          value=""
          setText={t('image-set')}
          closeText={t('close')}
          onSet={insert}
          onClose={() => insert('')}
        />
      )}
    </>
  )
}
