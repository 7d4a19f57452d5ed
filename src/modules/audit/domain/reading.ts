/** Acts that mean: a member of staff saw somebody's personal data. `recordAccess` writes them. */
export const READING_ACTIONS = [
  'case.read',
  'document.read',
  'attachment.read',
  'identity.revealed',
  'contact.revealed',
  'account.looked-up',
] as const
