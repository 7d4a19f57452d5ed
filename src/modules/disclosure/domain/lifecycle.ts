/** The one place that says which step may follow which, for an edition of a document. */
export const EDITION_LIFECYCLE = {
  draft: { edit: 'draft', submit: 'submitted', discard: 'gone' },
  submitted: { return: 'draft', publish: 'published', schedule: 'scheduled' },
  scheduled: { return: 'draft', publish: 'published', schedule: 'scheduled' },
  published: { revise: 'published', withdraw: 'withdrawn', setValidity: 'published' },
  superseded: {},
  withdrawn: { revise: 'withdrawn' },
} as const satisfies Record<string, Record<string, string>>

export type EditionStatus = keyof typeof EDITION_LIFECYCLE
type ActionsOf<S> = S extends EditionStatus ? keyof (typeof EDITION_LIFECYCLE)[S] : never
export type EditionAction = ActionsOf<EditionStatus>

export const EDITION_STATUSES = Object.keys(EDITION_LIFECYCLE) as EditionStatus[]

export const exitsOf = (status: EditionStatus): Partial<Record<EditionAction, string>> => EDITION_LIFECYCLE[status]
