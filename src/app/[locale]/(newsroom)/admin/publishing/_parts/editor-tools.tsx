'use client'

import { type Editor, useEditorState } from '@tiptap/react'
import { useTranslations } from '@/platform/i18n/use-translations'
import { ImageTool } from './image-tool'

type Tool = { key: string; run: (editor: Editor) => void; isOn?: boolean }

const chain = (editor: Editor) => editor.chain().focus()

/** What can be done with the words that are marked; tables show their own tools while one is inside. */
export function EditorTools({ editor, editionId }: { editor: Editor; editionId?: string }) {
  const t = useTranslations('publishing.editor')
  const on = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      heading2: now.isActive('heading', { level: 2 }),
      heading3: now.isActive('heading', { level: 3 }),
      paragraph: now.isActive('paragraph'),
      bold: now.isActive('bold'),
      italic: now.isActive('italic'),
      bullets: now.isActive('bulletList'),
      numbers: now.isActive('orderedList'),
      link: now.isActive('link'),
      table: now.isActive('table'),
    }),
  })
  const askForLink = () => {
    const address = window.prompt(t('link-address'), editor.getAttributes('link').href ?? '')
    if (address === null) return
    const marked = chain(editor).extendMarkRange('link')
    if (address.trim() === '') marked.unsetLink().run()
    else marked.setLink({ href: address.trim() }).run()
  }
  const tools: Tool[] = [
    { key: 'paragraph', isOn: on.paragraph, run: (e) => chain(e).setParagraph().run() },
    { key: 'heading2', isOn: on.heading2, run: (e) => chain(e).toggleHeading({ level: 2 }).run() },
    { key: 'heading3', isOn: on.heading3, run: (e) => chain(e).toggleHeading({ level: 3 }).run() },
    { key: 'bold', isOn: on.bold, run: (e) => chain(e).toggleBold().run() },
    { key: 'italic', isOn: on.italic, run: (e) => chain(e).toggleItalic().run() },
    { key: 'bullets', isOn: on.bullets, run: (e) => chain(e).toggleBulletList().run() },
    { key: 'numbers', isOn: on.numbers, run: (e) => chain(e).toggleOrderedList().run() },
    { key: 'link', isOn: on.link, run: askForLink },
    { key: 'table', run: (e) => chain(e).insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run() },
    ...(on.table ? TABLE_TOOLS : []),
    { key: 'undo', run: (e) => chain(e).undo().run() },
    { key: 'redo', run: (e) => chain(e).redo().run() },
  ]
  return (
    <div className="body-editor-tools" role="toolbar" aria-label={t('toolbar')}>
      {tools.map(({ key, isOn, run }) => (
        <button key={key} type="button" aria-pressed={isOn} onClick={() => run(editor)}>
          {t(key)}
        </button>
      ))}
      {editionId && <ImageTool editor={editor} editionId={editionId} />}
    </div>
  )
}

const TABLE_TOOLS: Tool[] = [
  { key: 'add-row', run: (e) => chain(e).addRowAfter().run() },
  { key: 'add-column', run: (e) => chain(e).addColumnAfter().run() },
  { key: 'delete-row', run: (e) => chain(e).deleteRow().run() },
  { key: 'delete-column', run: (e) => chain(e).deleteColumn().run() },
  { key: 'delete-table', run: (e) => chain(e).deleteTable().run() },
]
