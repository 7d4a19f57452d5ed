'use client'

import { EditorContent, useEditor } from '@tiptap/react'
import { useState } from 'react'
import { FILE_ADDRESS } from '@/modules/disclosure/domain/file'
import { takeOverHtml } from '@/modules/disclosure/domain/take-over/take-over-html'
import { useTranslations } from '@/platform/i18n/use-translations'
import { EDITOR_EXTENSIONS } from './editor-extensions'
import { EditorTools } from './editor-tools'
import { TakenOver } from './taken-over'
import { usePasting } from './use-pasting'

export type BodyEditorProps = {
  id: string
  label: string
  html: string
  onChange: (html: string) => void
  editionId?: string
}

/** Blanks that were typed in a row, as a page shows them too. */
const withBlanks = (html: string): string =>
  html.replace(/ {2,}/g, (blanks) => `${'\u00a0'.repeat(blanks.length - 1)} `)

/** The text as it will look. What comes from elsewhere is taken over as a text of ours; the server takes it over again. */
export function BodyEditor({ id, label, html, onChange, editionId }: BodyEditorProps) {
  const t = useTranslations('publishing.editor')
  const [opened] = useState(() => takeOverHtml(html, { ownImages: FILE_ADDRESS }))
  const { changes, forget, uploading, editorProps } = usePasting(editionId, opened.changes)
  const editor = useEditor({
    extensions: EDITOR_EXTENSIONS,
    content: opened.html,
    immediatelyRender: false,
    // The page's policy allows no styles from a script; ours are in document.css.
    injectCSS: false,
    // Signs stay what they are: only a list is begun by typing its first mark.
    enableInputRules: ['bulletList', 'orderedList'],
    enablePasteRules: false,
    editorProps: {
      attributes: { id, role: 'textbox', 'aria-multiline': 'true', 'aria-label': label, class: 'prose', lang: 'zh-CN' },
      ...editorProps,
    },
    onUpdate: ({ editor: changed }) => onChange(changed.isEmpty ? '' : withBlanks(changed.getHTML())),
  })
  return (
    <>
      <TakenOver changes={changes} onRead={forget} />
      {uploading > 0 && <p role="status">{t('uploading', { count: uploading })}</p>}
      <div className="body-editor">
        {editor && <EditorTools editor={editor} editionId={editionId} />}
        <EditorContent editor={editor} />
      </div>
    </>
  )
}
