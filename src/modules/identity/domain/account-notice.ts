/** The queue of what a person is to be told about their own account, or about a power given in their department. */
export const ACCOUNT_NOTICE = 'account-notice'

export type AccountNoticeKind =
  | 'account.recovery-waits'
  | 'account.recovery-stopped'
  | 'account.recovery-disputed'
  | 'account.recovered'
  | 'account.number-proved'
  | 'account.number-lost'
  | 'account.contact-lost'
  | 'account.power-given'
  | 'account.power-received'

/** `eventId` is what happened: told twice is told once. `params` fill the words of the notice. */
export type AccountNoticeJob = {
  eventId: string
  accountId: string
  kind: AccountNoticeKind
  happenedAt: string
  params?: { person: string; power?: string; title: string }
}
