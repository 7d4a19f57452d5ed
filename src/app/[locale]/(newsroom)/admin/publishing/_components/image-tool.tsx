'use client'

import type { Editor } from '@tiptap/react'
import { useContext, useRef, useState } from 'react'
import { useTranslations } from '@/platform/i18n/use-translations'
import { FormOwnerContext } from '@/ui/form-owner'
import { AskDialog } from './ask-dialog'
import { uploadPicture } from './upload-picture'

type ImageToolProps = {
  editor: Editor
  /** A document that was never saved takes no pictures yet. */
  editionId?: string
  /** Whether a picture is marked. */
  isOn: boolean
}

/** Uploads a picture into the text, and asks what it shows: those who cannot see it are told. Both can be done later. */
export function ImageTool({ editor, editionId, isOn }: ImageToolProps) {
  const t = useTranslations('publishing.editor')
  const [address, setAddress] = useState<string | null>(null)
  const [isDescribing, setDescribing] = useState(false)

  const insert = (alt: string): null => {
    if (address) editor.chain().focus().setImage({ src: address, alt: alt.trim() }).run()
    setAddress(null)
    return null
  }
  const describe = (alt: string): null => {
    editor.chain().focus().updateAttributes('image', { alt: alt.trim() }).run()
    setDescribing(false)
    return null
  }
  const asked = { title: t('image'), label: t('image-alt'), closeText: t('close') }
  return (
    <>
      {editionId && <PictureUpload editionId={editionId} onUploaded={setAddress} />}
      {isOn && (
        <button type="button" onClick={() => setDescribing(true)}>
          {t('image-describe')}
        </button>
      )}
      {address && <AskDialog {...asked} value="" setText={t('image-set')} onSet={insert} onClose={() => insert('')} />}
      {isDescribing && (
        <AskDialog
          {...asked}
          title={t('image-describe')}
          value={`${editor.getAttributes('image').alt ?? ''}`}
          setText={t('image-describe-set')}
          onSet={describe}
          onClose={() => setDescribing(false)}
        />
      )}
    </>
  )
}

function PictureUpload({ editionId, onUploaded }: { editionId: string; onUploaded: (address: string) => void }) {
  const t = useTranslations('publishing.editor')
  const owner = useContext(FormOwnerContext)?.proof
  const input = useRef<HTMLInputElement>(null)
  const [failed, setFailed] = useState<string | null>(null)

  async function upload(file: File | undefined) {
    if (!file) return
    setFailed(null)
    const uploaded = await uploadPicture(file, { editionId, owner })
    if (input.current) input.current.value = ''
    if ('reason' in uploaded) setFailed(t('image-failed', { reason: uploaded.reason }))
    else onUploaded(uploaded.address)
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
    </>
  )
}
