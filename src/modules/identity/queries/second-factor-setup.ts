import type { Actor } from '@/kernel/actor'
import { db } from '@/platform/db'
import { env } from '@/platform/env'
import { totpUri } from '@/platform/totp'
import * as accounts from '../data/account-store'
import { openSecret } from '../data/second-factor'

export type SecondFactorSetup = { state: 'off' } | { state: 'started'; secret: string; uri: string } | { state: 'on' }

/** How far a member of staff has come with their second factor. The secret is shown only until the first code proves it. */
export async function secondFactorSetup(actor: Actor): Promise<SecondFactorSetup> {
  const account = actor.kind === 'staff' ? await accounts.find(db, actor.id) : null
  if (!account || account.totpCipher === null) return { state: 'off' }
  if (account.totpEnabledAt !== null) return { state: 'on' }
  const secret = openSecret(account.id, account.totpCipher)
  const label = account.staffNo ?? account.name
  return { state: 'started', secret, uri: totpUri(secret, `${env.CITY_NAME} 一站`, label) }
}
