/** The queue of what a person is to be told about their own account. */
export const ACCOUNT_NOTICE = 'account-notice'

export type AccountNoticeKind = 'account.recovered'

/** `eventId` is what happened: told twice is told once. */
export type AccountNoticeJob = { eventId: string; accountId: string; kind: AccountNoticeKind; happenedAt: string }
