import type { DocumentPage } from '@/modules/disclosure/queries/document-page'

export type PublishedDocument = Extract<DocumentPage, { state: 'published' }>
export type WithdrawnPage = Extract<DocumentPage, { state: 'withdrawn' }>
