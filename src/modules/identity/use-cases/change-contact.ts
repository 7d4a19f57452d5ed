import type { Actor } from '@/kernel/actor'
import { readEmail } from '@/kernel/email'
import { readMobile } from '@/kernel/phone'
import { ok, type Result, refuse } from '@/kernel/result'
import { recordAudit } from '@/modules/audit/use-cases/record-audit'
import { cityNameIn } from '@/platform/city'
import { systemClock } from '@/platform/clock'
import type { Transaction } from '@/platform/db'
import { DEFAULT_LOCALE, isLocale } from '@/platform/i18n/locale'
import { wordsIn } from '@/platform/i18n/words-in'
import * as accounts from '../data/account-store'
import { attempt } from '../data/attempts'
import { queueMessage } from '../data/contact-message'
import type { Account } from '../domain/account'
import type { ContactKind } from '../domain/contact'
import { type SignInMethodFault, signInMethodFault } from '../domain/sign-in-methods'
import { claimContact } from './claim-contact'
import { proveByCode, type TicketRefusal } from './prove-by-code'
import { type SendCodeRefusal, sendContactCode } from './send-contact-code'
import { type OwnAccountRefusal, type ProofRefusal, withOwnAccount, withProvenAccount } from './with-own-account'

export type ChangeContactRefusal =
  | ProofRefusal
  | SendCodeRefusal
  | 'identity.phone-unfit'
  | 'identity.email-unfit'
  | SignInMethodFault

/**
 * A person changes the number or address they sign in by, after giving their password (ASVS 7.5.1): a code goes to the
 * new one, and nothing changes before it comes back. Empty takes it away at once, unless it is the only way in (signInMethodFault).
 */
export async function changeContact(
  actor: Actor,
  input: { kind: ContactKind; value: string; currentPassword: string },
  clock = systemClock,
): Promise<Result<{ ticket: string | null }, ChangeContactRefusal>> {
  const { kind } = input
  const value = input.value.trim() === '' ? null : kind === 'phone' ? readMobile(input.value) : readEmail(input.value)
  if (value === null && input.value.trim() !== '') return refuse(`identity.${kind}-unfit`, 'value')
  const wait = actor.kind === 'citizen' || actor.kind === 'staff' ? await attempt('contact', actor.id, clock) : null
  if (wait !== null) return refuse('identity.wait', undefined, { minutes: wait })
  const proven = await withProvenAccount<Account, ChangeContactRefusal>(
    actor,
    input.currentPassword,
    async (tx, account) => {
      if (value !== null) return ok(account)
      const taken = await takeAway(tx, actor, account, kind, clock)
      return taken.ok ? ok(account) : taken
    },
    clock,
  )
  if (!proven.ok) return proven
  if (value === null) return ok({ ticket: null })
  const { id: accountId, locale } = proven.value
  return sendContactCode(
    actor,
    { kind, value },
    { purpose: { for: 'change', accountId }, locale, field: 'value' },
    clock,
  )
}

async function takeAway(
  tx: Transaction,
  actor: Actor,
  account: Account,
  kind: ContactKind,
  clock = systemClock,
): Promise<Result<null, SignInMethodFault | 'identity.changed-meanwhile'>> {
  const fault = signInMethodFault(account, kind)
  return fault ? refuse(fault, 'value') : save(tx, actor, account, { kind, value: null }, clock)
}

async function save(
  tx: Transaction,
  actor: Actor,
  account: Account,
  { kind, value }: { kind: ContactKind; value: string | null },
  clock = systemClock,
): Promise<Result<null, 'identity.changed-meanwhile'>> {
  const change = { [kind]: value, [`${kind}ProvedAt`]: value === null ? null : clock.now() }
  if ((await accounts.save(tx, account, change, clock.now())) !== 'saved') return refuse('identity.changed-meanwhile')
  await notifyOldContact(tx, account, kind, clock)
  const note = { action: `account.${kind}-changed`, subjectKind: 'account', subjectId: account.id }
  await recordAudit(tx, actor, note, clock)
  return ok(null)
}

/** The number or address that was left learns of it: whoever took the account over cannot keep that quiet. */
async function notifyOldContact(
  tx: Transaction,
  account: Account,
  kind: ContactKind,
  clock = systemClock,
): Promise<void> {
  const old = account[kind]
  const wasProved = kind === 'phone' ? account.phoneProvedAt : account.emailProvedAt
  if (old === null || wasProved === null) return
  const locale = isLocale(account.locale) ? account.locale : DEFAULT_LOCALE
  const [t, city] = [await wordsIn(locale, 'identity.messages'), cityNameIn(locale)]
  const now = clock.now()
  const until = new Date(now.getTime() + 24 * 3_600_000)
  await queueMessage(tx, { kind, to: old, subject: t('subject', { city }), text: t('changed', { city }) }, now, until)
}

export type ConfirmContactRefusal = OwnAccountRefusal | TicketRefusal

/** With the code the new number or address is the person's own; whoever had it before loses it (claimContact). */
export async function confirmContact(
  actor: Actor,
  given: { ticket: string; code: string },
  clock = systemClock,
): Promise<Result<{ kind: ContactKind }, ConfirmContactRefusal>> {
  const proved = await proveByCode(actor, given, clock)
  if (!proved.ok) return proved
  const { kind, value, purpose } = proved.value
  if (purpose.for !== 'change') return refuse('identity.code-over')
  return withOwnAccount<{ kind: ContactKind }, ConfirmContactRefusal>(actor, async (tx, account) => {
    await claimContact(tx, actor, { kind, value }, account.id, clock)
    const saved = await save(tx, actor, account, { kind, value }, clock)
    return saved.ok ? ok({ kind }) : saved
  })
}
