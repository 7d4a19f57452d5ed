'use server'

import { getLocale, getTranslations } from 'next-intl/server'
import { momentWords } from '@/kernel/moment-words'
import { type AccountAtWindow, findAccountToRecover } from '@/modules/identity/use-cases/find-account-to-recover'
import { type AtWindow, recoverAtWindow } from '@/modules/identity/use-cases/recover-at-window'
import { parseForm } from '@/platform/form'
import { cityFormat } from '@/platform/i18n/city-format'
import { refusedForm } from '@/platform/refused-form'
import { requireStaff } from '@/platform/session/guards'
import { emptyFormState } from '@/ui/form-state'
import { HandOutForm, IdDocumentForm, type RecoveryState } from './recovery-form'

/** One form after the other on one page, so that neither name nor number ever stands in an address. */
export async function recoveryAction(previous: RecoveryState, form: FormData): Promise<RecoveryState> {
  const clerk = await requireStaff(form)
  const t = await getTranslations('identity')
  if (form.get('step') === 'hand-out') {
    const input = parseForm(HandOutForm, form, t)
    if (!input.ok) return { ...input.formState, found: previous.found }
    const { ticket, originalSeen } = input.value
    const result = await recoverAtWindow(clerk, { ticket, originalSeen: originalSeen === 'yes' })
    if (!result.ok) {
      // What was found is of before; it is looked for anew.
      const isOutdated = result.refusal.code === 'identity.changed-meanwhile'
      return { ...(await refusedForm(result.refusal, t)), found: isOutdated ? undefined : previous.found }
    }
    return { ...emptyFormState, status: 'done', ...(await outcomeOf(result.value)) }
  }
  const input = parseForm(IdDocumentForm, form, t)
  if (!input.ok) return input.formState
  const result = await findAccountToRecover(clerk, input.value)
  return result.ok ? { ...emptyFormState, found: await foundOf(result.value) } : refusedForm(result.refusal, t, form)
}

const signInBy = (person: { maskedPhone: string | null; maskedEmail: string | null }): string =>
  [person.maskedPhone, person.maskedEmail].filter(Boolean).join(' / ')

async function foundOf(account: AccountAtWindow) {
  const { ticket, purpose, name, maskedNumber, createdAt, recorded, waitsUntil, ...person } = account
  const [format, recovery] = [await cityFormat(), await getTranslations('recovery')]
  const seen = recorded && { by: recorded.by, at: format.dateTime(recorded.at, { timeStyle: 'short' }) }
  return {
    ...{ ticket, purpose, name, number: maskedNumber, signInBy: signInBy(person) },
    created: format.dateTime(createdAt, { dateStyle: 'medium' }),
    recorded: seen && recovery('found.recorded', seen),
    waiting: waitsUntil && recovery('found.waiting', { when: momentWords(await getLocale(), waitsUntil) }),
  }
}

async function outcomeOf(outcome: AtWindow): Promise<Partial<RecoveryState>> {
  const [format, locale] = [await cityFormat(), await getLocale()]
  if (outcome.done === 'recorded') return { waitsUntil: format.dateTime(outcome.until, { timeStyle: 'short' }) }
  const { name, oneTimePassword, goodUntil, effectiveAt, clerks } = outcome
  const about = { name, signInBy: signInBy(outcome), clerks: clerks.join('、') }
  if (oneTimePassword === null || goodUntil === null) return { proved: about }
  const moment = (at: Date) => momentWords(locale, at)
  const times = { goodUntil: moment(goodUntil), goodFrom: effectiveAt && moment(effectiveAt) }
  return { slip: { ...about, ...times, password: oneTimePassword } }
}
