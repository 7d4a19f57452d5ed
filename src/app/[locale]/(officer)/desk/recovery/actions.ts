'use server'

import { getFormatter, getTranslations } from 'next-intl/server'
import { type AccountAtWindow, findAccountToRecover } from '@/modules/identity/use-cases/find-account-to-recover'
import { type RecoveredAtWindow, recoverAtWindow } from '@/modules/identity/use-cases/recover-at-window'
import { formStateOf, parseForm } from '@/platform/form'
import { requireStaff } from '@/platform/session/guards'
import { emptyFormState } from '@/ui/form-state'
import { HandOutForm, PaperForm, type RecoveryState } from './recovery-form'

/** One form after the other on one page, so that neither name nor number ever stands in an address. */
export async function recoveryAction(previous: RecoveryState, form: FormData): Promise<RecoveryState> {
  const clerk = await requireStaff(form)
  const t = await getTranslations('identity')
  if (form.get('step') === 'hand-out') {
    const input = parseForm(HandOutForm, form, t)
    if (!input.ok) return { ...input.formState, found: previous.found }
    const { ticket, originalSeen } = input.value
    const result = await recoverAtWindow(clerk, { ticket, originalSeen: originalSeen === 'yes' })
    if (!result.ok) return { ...formStateOf(result.refusal, t), found: previous.found }
    return { ...emptyFormState, status: 'done', slip: await slipOf(result.value) }
  }
  const input = parseForm(PaperForm, form, t)
  if (!input.ok) return input.formState
  const result = await findAccountToRecover(clerk, input.value)
  return result.ok ? { ...emptyFormState, found: await foundOf(result.value) } : formStateOf(result.refusal, t, form)
}

const signInBy = (person: { maskedPhone: string | null; maskedEmail: string | null }): string =>
  [person.maskedPhone, person.maskedEmail].filter(Boolean).join(' / ')

async function foundOf({ ticket, name, maskedNumber, createdAt, ...person }: AccountAtWindow) {
  const created = (await getFormatter()).dateTime(createdAt, { dateStyle: 'medium' })
  return { ticket, name, number: maskedNumber, signInBy: signInBy(person), created }
}

async function slipOf({ name, oneTimePassword, goodUntil, ...person }: RecoveredAtWindow) {
  const until = (await getFormatter()).dateTime(goodUntil, { dateStyle: 'medium', timeStyle: 'short' })
  return { name, signInBy: signInBy(person), password: oneTimePassword, goodUntil: until }
}
