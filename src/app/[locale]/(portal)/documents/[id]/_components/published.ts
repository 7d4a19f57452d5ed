import type { DocumentPage, PublishedPage } from '@/modules/disclosure/queries/document-page'

export type PublishedDocument = PublishedPage
export type WithdrawnPage = Extract<DocumentPage, { state: 'withdrawn' }>
