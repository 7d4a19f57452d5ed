'use client'

import Image from '@tiptap/extension-image'
import { TableKit } from '@tiptap/extension-table'
import { EditorContent, useEditor } from '@tiptap/react'
import StarterKit from '@tiptap/starter-kit'
import { cleanPastedHtml } from '@/modules/disclosure/domain/clean-pasted-html'
import { EditorTools } from './editor-tools'

const EXTENSIONS = [
  StarterKit.configure({
    heading: { levels: [2, 3, 4] },
    code: false,
    codeBlock: false,
    strike: false,
    underline: false,
    link: {
      openOnClick: false,
      autolink: false,
      defaultProtocol: 'https',
      HTMLAttributes: { target: null, rel: null },
    },
  }),
  TableKit.configure({ table: { resizable: false } }),
  Image,
]

export type BodyEditorProps = {
  id: string
  label: string
  html: string
  onChange: (html: string) => void
  editionId?: string
}

/** The text as it will look. What is pasted loses everything but its structure; the server cleans it again. */
export function BodyEditor({ id, label, html, onChange, editionId }: BodyEditorProps) {
  const editor = useEditor({
    extensions: EXTENSIONS,
    content: html,
    immediatelyRender: false,
    // The page's policy allows no styles from a script; ours are in document.css.
    injectCSS: false,
    editorProps: {
      attributes: { id, role: 'textbox', 'aria-multiline': 'true', 'aria-label': label, class: 'prose', lang: 'zh-CN' },
      transformPastedHTML: cleanPastedHtml,
    },
    onUpdate: ({ editor: changed }) => onChange(changed.isEmpty ? '' : changed.getHTML()),
  })
  return (
    <div className="body-editor">
      {editor && <EditorTools editor={editor} editionId={editionId} />}
      <EditorContent editor={editor} />
    </div>
  )
}
