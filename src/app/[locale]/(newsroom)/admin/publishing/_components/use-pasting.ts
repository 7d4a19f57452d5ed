'use client'

import { type Node, Slice } from '@tiptap/pm/model'
import type { EditorView } from '@tiptap/pm/view'
import { useContext, useRef, useState } from 'react'
import { FILE_ADDRESS } from '@/modules/disclosure/domain/file'
import { bothChanges, type Change } from '@/modules/disclosure/domain/take-over/changes'
import { takeOverHtml } from '@/modules/disclosure/domain/take-over/take-over-html'
import { escapedHtml } from '@/modules/disclosure/domain/typed-body'
import { FormOwnerContext } from '@/ui/form-owner'
import { carriedPictures } from './carried-pictures'
import { uploadPicture } from './upload-picture'

/** Plain text as lines whose blanks stay as they are; its marks are words. */
const asLines = (text: string): string =>
  text
    .split(/\r\n?|\n/)
    .filter((line) => line.trim())
    .map((line) => `<p style="white-space:pre-wrap">${escapedHtml(line)}</p>`)
    .join('')

/** A line that stands at a side of its own is no part of the line it is pasted into. */
function wholeLines(slice: Slice): Slice {
  const isAligned = (node: Node | null) => Boolean(node?.attrs['data-align'])
  const { content } = slice
  const [start, end] = [
    isAligned(content.firstChild) ? 0 : slice.openStart,
    isAligned(content.lastChild) ? 0 : slice.openEnd,
  ]
  return new Slice(content, start, end)
}

/**
 * Everything that comes into the editor from elsewhere, by paste or drop: taken over as a text of ours, its pictures
 * uploaded first, and what is not as it was collected for the editor to read.
 */
export function usePasting(editionId: string | undefined, first: readonly Change[]) {
  const owner = useContext(FormOwnerContext)?.proof
  const [changes, setChanges] = useState(first)
  const [uploading, setUploading] = useState(0)
  /** Where each picture stands now; empty when it could not be uploaded. */
  const uploaded = useRef(new Map<string, string>())

  const transformPastedHTML = (html: string): string => {
    const taken = takeOverHtml(html, { ownImages: FILE_ADDRESS, uploaded: uploaded.current })
    setChanges((before) => bothChanges(before, taken.changes))
    return taken.html
  }

  /** Uploads the pictures, each under the name it has in `html`, and then pastes words and pictures together. */
  const pasteWith = async (view: EditorView, html: string, pictures: readonly (readonly [string, File])[]) => {
    setUploading(pictures.length)
    for (const [name, file] of pictures) {
      const answer = editionId ? await uploadPicture(file, { editionId, owner }) : null
      uploaded.current.set(name, answer && 'address' in answer ? answer.address : '')
      setUploading((left) => left - 1)
    }
    if (!view.isDestroyed) view.pasteHTML(html, new ClipboardEvent('paste'))
    // Word names its pictures alike in every copy.
    uploaded.current.clear()
  }

  /** True when nothing of it is left to the editor itself. */
  const take = (view: EditorView, data: DataTransfer | null): boolean => {
    const html = data?.getData('text/html') ?? ''
    const carried = html && editionId ? [...carriedPictures(html, data?.getData('text/rtf') ?? '')] : []
    if (carried.length > 0) void pasteWith(view, html, carried)
    if (html) return carried.length > 0
    const pictures = [...(data?.files ?? [])].filter(({ type }) => type.startsWith('image/'))
    const named = pictures.map((file, at) => [`picture:${at}/${file.name}`, file] as const)
    const text = data?.getData('text/plain') ?? ''
    if (named.length > 0) {
      const tags = named.map(([name]) => `<img src="${escapedHtml(name)}" alt="">`)
      void pasteWith(view, tags.join(''), named)
    } else if (text.trim()) view.pasteHTML(asLines(text), new ClipboardEvent('paste'))
    return named.length > 0 || text.trim() !== ''
  }

  return {
    changes,
    forget: () => setChanges([]),
    uploading,
    editorProps: {
      transformPastedHTML,
      transformPasted: wholeLines,
      handleDOMEvents: {
        paste: (view: EditorView, event: ClipboardEvent) => {
          const isTaken = take(view, event.clipboardData)
          if (isTaken) event.preventDefault()
          return isTaken
        },
      },
      handleDrop: (view: EditorView, event: DragEvent, _slice: unknown, moved: boolean) => {
        if (moved || !event.dataTransfer?.files.length) return false
        event.preventDefault()
        return take(view, event.dataTransfer)
      },
    },
  }
}
