import 'server-only'
import { headers } from 'next/headers'
import { forbidden } from 'next/navigation'
import type { Actor } from '@/kernel/actor'
import type { Refusal } from '@/kernel/result'
import { addressForRecord } from '@/modules/audit/domain/address-for-record'
import { recordRefusal } from '@/modules/audit/use-cases/record-refusal'
import { currentActor } from './current-actor'

/** Not for this person: written down, then the 403 page. The one way to that page (tests/architecture/refusals.test.ts). */
export async function notAllowed(actor: Actor, act?: 'act'): Promise<never> {
  await recordRefusal(actor, { action: act ? 'act.refused' : 'visit.refused', ...(await pageAsked()) })
  forbidden()
}

/** A form that was shown to somebody else was sent, and carried out for nobody. */
export const recordForeignForm = async (actor: Actor): Promise<void> =>
  recordRefusal(actor, { action: 'act.refused', ...(await pageAsked()), code: 'form.of-another' })

/** Writes a refusal by a use case down where it was for want of permission, which is what such a code ends with. */
export async function recordRefusedAct({ code }: Refusal): Promise<void> {
  if (!code.endsWith('.not-permitted')) return
  await recordRefusal(await currentActor(), { action: 'act.refused', ...(await pageAsked()), code })
}

async function pageAsked() {
  const asked = (await headers()).get('x-yizhan-path') ?? ''
  return { subjectKind: 'page', subjectId: addressForRecord(asked) }
}
