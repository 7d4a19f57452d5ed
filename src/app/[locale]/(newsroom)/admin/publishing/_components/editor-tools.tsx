'use client'

import { type Editor, useEditorState } from '@tiptap/react'
import { useTranslations } from '@/platform/i18n/use-translations'
import { ImageTool } from './image-tool'
import { LinkTool } from './link-tool'

type Tool = {
  key: string
  isOn?: (editor: Editor) => boolean
  run: (editor: Editor) => void
  isOff?: (editor: Editor) => boolean
}

const chain = (editor: Editor) => editor.chain().focus()

/** Puts the lines that are marked at a side; null is the start of the line, where lines stand. */
const align = (editor: Editor, side: 'center' | 'right' | null) =>
  chain(editor)
    .updateAttributes('paragraph', { 'data-align': side })
    .updateAttributes('heading', { 'data-align': side })
    .run()

const isAligned = (editor: Editor, side: string) => editor.isActive({ 'data-align': side })

const WORD_TOOLS: Tool[] = [
  { key: 'paragraph', isOn: (e) => e.isActive('paragraph'), run: (e) => chain(e).setParagraph().run() },
  {
    key: 'heading2',
    isOn: (e) => e.isActive('heading', { level: 2 }),
    run: (e) => chain(e).toggleHeading({ level: 2 }).run(),
  },
  {
    key: 'heading3',
    isOn: (e) => e.isActive('heading', { level: 3 }),
    run: (e) => chain(e).toggleHeading({ level: 3 }).run(),
  },
  { key: 'bold', isOn: (e) => e.isActive('bold'), run: (e) => chain(e).toggleBold().run() },
  { key: 'italic', isOn: (e) => e.isActive('italic'), run: (e) => chain(e).toggleItalic().run() },
  { key: 'superscript', isOn: (e) => e.isActive('superscript'), run: (e) => chain(e).toggleMark('superscript').run() },
  { key: 'subscript', isOn: (e) => e.isActive('subscript'), run: (e) => chain(e).toggleMark('subscript').run() },
  { key: 'align-start', run: (e) => align(e, null) },
  { key: 'align-center', isOn: (e) => isAligned(e, 'center'), run: (e) => align(e, 'center') },
  { key: 'align-right', isOn: (e) => isAligned(e, 'right'), run: (e) => align(e, 'right') },
  { key: 'bullets', isOn: (e) => e.isActive('bulletList'), run: (e) => chain(e).toggleBulletList().run() },
  { key: 'numbers', isOn: (e) => e.isActive('orderedList'), run: (e) => chain(e).toggleOrderedList().run() },
  { key: 'table', run: (e) => chain(e).insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run() },
]

const TABLE_TOOLS: Tool[] = [
  { key: 'add-row', run: (e) => chain(e).addRowAfter().run() },
  { key: 'add-column', run: (e) => chain(e).addColumnAfter().run() },
  { key: 'header-row', run: (e) => chain(e).toggleHeaderRow().run() },
  { key: 'header-column', run: (e) => chain(e).toggleHeaderColumn().run() },
  { key: 'merge-cells', isOff: (e) => !e.can().mergeCells(), run: (e) => chain(e).mergeCells().run() },
  { key: 'split-cell', isOff: (e) => !e.can().splitCell(), run: (e) => chain(e).splitCell().run() },
  { key: 'delete-row', run: (e) => chain(e).deleteRow().run() },
  { key: 'delete-column', run: (e) => chain(e).deleteColumn().run() },
  { key: 'delete-table', run: (e) => chain(e).deleteTable().run() },
]

const LAST_TOOLS: Tool[] = [
  { key: 'undo', run: (e) => chain(e).undo().run() },
  { key: 'redo', run: (e) => chain(e).redo().run() },
]

/** What can be done with the words that are marked; tables show their own tools while one is inside. */
export function EditorTools({ editor, editionId }: { editor: Editor; editionId?: string }) {
  const t = useTranslations('publishing.editor')
  const now = useEditorState({
    editor,
    selector: ({ editor: current }) => {
      const shown = [...WORD_TOOLS, ...(current.isActive('table') ? TABLE_TOOLS : []), ...LAST_TOOLS]
      return {
        tools: shown.map(({ key, isOn, isOff }) => ({ key, isOn: isOn?.(current), isOff: isOff?.(current) ?? false })),
        isLink: current.isActive('link'),
        isImage: current.isActive('image'),
      }
    },
  })
  const runs = new Map([...WORD_TOOLS, ...TABLE_TOOLS, ...LAST_TOOLS].map(({ key, run }) => [key, run]))
  return (
    <div className="body-editor-tools" role="toolbar" aria-label={t('toolbar')}>
      {now.tools.map(({ key, isOn, isOff }) => (
        <button key={key} type="button" aria-pressed={isOn} disabled={isOff} onClick={() => runs.get(key)?.(editor)}>
          {t(key)}
        </button>
      ))}
      <LinkTool editor={editor} isOn={now.isLink} />
      <ImageTool editor={editor} editionId={editionId} isOn={now.isImage} />
    </div>
  )
}
