import { Extension, Mark, mergeAttributes } from '@tiptap/core'
import Image from '@tiptap/extension-image'
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'
import StarterKit from '@tiptap/starter-kit'
import { TEXT_ELEMENTS } from '@/kernel/text-elements'

/** One of the values that the list allows for an attribute, or nothing. */
const listed = (name: string, values: readonly string[]) => ({
  default: null,
  parseHTML: (element: HTMLElement) => {
    const value = element.getAttribute(name) ?? ''
    return values.includes(value) ? value : null
  },
  renderHTML: (attributes: Record<string, unknown>) => (attributes[name] ? { [name]: attributes[name] } : {}),
})

/** Where lines stand: signature and date at the right, a title in the middle. */
const Alignment = Extension.create({
  name: 'alignment',
  addGlobalAttributes: () => [
    {
      types: ['paragraph', 'heading'],
      attributes: { 'data-align': listed('data-align', TEXT_ELEMENTS.p.attributes['data-align']) },
    },
  ],
})

/** Raised or lowered letters: 10⁴, CO₂. A letter is not both. */
const scriptMark = (name: string, tag: 'sup' | 'sub', excludes: string) =>
  Mark.create({
    name,
    excludes,
    parseHTML: () => [{ tag }],
    renderHTML: ({ HTMLAttributes }) => [tag, mergeAttributes(HTMLAttributes), 0],
  })

/** Tab goes from cell to cell, and behind the last one out of the table: the keyboard is never held. */
const OurTable = Table.extend({
  addKeyboardShortcuts() {
    return {
      Tab: () => this.editor.commands.goToNextCell(),
      'Shift-Tab': () => this.editor.commands.goToPreviousCell(),
    }
  },
  renderHTML: () => ['table', {}, ['tbody', 0]],
})

const OurHeader = TableHeader.extend({
  addAttributes() {
    return { ...this.parent?.(), scope: listed('scope', TEXT_ELEMENTS.th.attributes.scope) }
  },
})

/** The editor's schema: the list of elements (kernel/text-elements) and nothing else; a test compares the two. */
export const EDITOR_EXTENSIONS = [
  StarterKit.configure({
    heading: { levels: [2, 3, 4] },
    code: false,
    codeBlock: false,
    link: {
      openOnClick: false,
      autolink: false,
      linkOnPaste: false,
      defaultProtocol: 'https',
      HTMLAttributes: { target: null, rel: null },
    },
  }),
  Alignment,
  scriptMark('superscript', 'sup', 'superscript subscript'),
  scriptMark('subscript', 'sub', 'superscript subscript'),
  OurTable.configure({ resizable: false }),
  TableRow,
  TableCell,
  OurHeader,
  Image,
]
