'use client'

import type { Editor } from '@tiptap/react'
import { useState } from 'react'
import { linkAddress } from '@/modules/disclosure/domain/link-address'
import { useTranslations } from '@/platform/i18n/use-translations'
import { AskDialog } from './ask-dialog'

/** Makes the marked words a link, or the link plain words. An address without `https://` is completed, a dead one refused. */
export function LinkTool({ editor, isOn }: { editor: Editor; isOn: boolean }) {
  const t = useTranslations('publishing.editor')
  const [isOpen, setOpen] = useState(false)
  const close = () => {
    setOpen(false)
    editor.commands.focus()
  }
  const unset = () => {
    editor.chain().focus().extendMarkRange('link').unsetLink().run()
    setOpen(false)
  }
  const set = (typed: string): string | null => {
    const href = linkAddress(typed)
    if (!href) return t('link-wrong')
    const marked = editor.chain().focus().extendMarkRange('link')
    const isEmpty = editor.state.selection.empty && !isOn
    if (isEmpty) marked.insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] }).run()
    else marked.setLink({ href }).run()
    setOpen(false)
    return null
  }
  return (
    <>
      <button type="button" aria-pressed={isOn} onClick={() => setOpen(true)}>
        {t('link')}
      </button>
      {isOpen && (
        <AskDialog
          title={t('link')}
          label={t('link-address')}
          hint={t('link-hint')}
          value={`${editor.getAttributes('link').href ?? ''}`}
          setText={t('link-set')}
          closeText={t('close')}
          onSet={set}
          onClose={close}
          also={isOn ? { text: t('link-remove'), run: unset } : undefined}
        />
      )}
    </>
  )
}
