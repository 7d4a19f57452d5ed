import type { Actor } from '@/kernel/actor'
import { maskEmail, maskIdentityNumber, maskPhone } from '@/kernel/mask'
import { db } from '@/platform/db'
import { env } from '@/platform/env'
import * as accounts from '../data/account-store'
import { openNumber } from '../data/identity-number-seal'
import type { IdType } from '../domain/account'
import { mustHaveSecondFactor } from '../domain/open-steps'

export type OwnProfile = {
  name: string
  staffNo: string | null
  phone: string | null
  email: string | null
  realNameLevel: number
  idType: IdType | null
  maskedIdNumber: string | null
  secondFactor: 'on' | 'off'
  /** Demo people need no second factor, and their pages say so. */
  secondFactorRequired: boolean
  isDemo: boolean
  passwordChangedAt: Date | null
}

/** What the city keeps about the person asking, masked as on every screen; null for anyone signed out. */
export async function ownProfile(actor: Actor): Promise<OwnProfile | null> {
  if (actor.kind !== 'citizen' && actor.kind !== 'staff') return null
  const account = await accounts.find(db, actor.id)
  if (!account) return null
  const { name, staffNo, realNameLevel, idType, isDemo, passwordChangedAt } = account
  return {
    name,
    staffNo,
    realNameLevel,
    idType,
    isDemo,
    passwordChangedAt,
    phone: account.phone && maskPhone(account.phone),
    email: account.email && maskEmail(account.email),
    maskedIdNumber: account.idNumberCipher && maskIdentityNumber(openNumber(account.id, account.idNumberCipher)),
    secondFactor: account.totpEnabledAt === null ? 'off' : 'on',
    secondFactorRequired: mustHaveSecondFactor(account, env.STAFF_TOTP),
  }
}
