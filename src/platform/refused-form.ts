import 'server-only'
import { refresh } from 'next/cache'
import type { Refusal } from '@/kernel/result'
import type { FormState, FormValues } from '@/ui/form-state'
import { type FormWords, formStateOf } from './form'
import { recordRefusedAct } from './session/refused'

/** Somebody else saved between the page and this press. */
const OUTDATED = /\.changed-meanwhile$/

/**
 * The answer of an action that was refused: the words beside the fields, and everything typed. Where the page was
 * outdated it is brought up to date around the form, which keeps what was typed: nobody has to reload it, and the next
 * press is about what the page shows then. What was refused for want of permission goes on record. Only for actions; Next
 * refuses to refresh a page from anywhere else.
 */
export async function refusedForm(
  refusal: Refusal,
  t: FormWords,
  typed: FormData | FormValues = {},
): Promise<FormState> {
  await recordRefusedAct(refusal)
  if (OUTDATED.test(refusal.code)) refresh()
  return formStateOf(refusal, t, typed)
}
