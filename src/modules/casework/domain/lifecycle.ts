/** The one place that says which step may follow which, for an application (办件). Words: docs/glossary.md */
export const APPLICATION_LIFECYCLE = {
  submitted: {
    accept: 'accepted',
    deemAccepted: 'accepted',
    requestCorrection: 'awaiting_correction',
    rejectAcceptance: 'not_accepted',
    declareNotRequired: 'not_required',
    withdraw: 'withdrawn',
  },
  awaiting_correction: { resubmit: 'submitted', lapse: 'lapsed', withdraw: 'withdrawn' },
  accepted: {
    review: 'accepted',
    startProcedure: 'accepted',
    endProcedure: 'accepted',
    requestExtension: 'accepted',
    decideExtension: 'accepted',
    grant: 'granted',
    deny: 'denied',
    withdraw: 'withdrawn',
  },
  granted: {},
  denied: {},
  not_accepted: {},
  not_required: {},
  lapsed: {},
  withdrawn: {},
} as const satisfies Record<string, Record<string, string>>

export type CaseStatus = keyof typeof APPLICATION_LIFECYCLE
type ActionsOf<S> = S extends CaseStatus ? keyof (typeof APPLICATION_LIFECYCLE)[S] : never
export type CaseAction = ActionsOf<CaseStatus>

type Exits = Partial<Record<CaseAction, CaseStatus>>

export const CASE_STATUSES = Object.keys(APPLICATION_LIFECYCLE) as CaseStatus[]

export function exitsOf(status: CaseStatus): Exits {
  return APPLICATION_LIFECYCLE[status]
}

/** Nothing more is to be done by an officer. */
export const isClosed = (status: CaseStatus): boolean => Object.keys(exitsOf(status)).length === 0
