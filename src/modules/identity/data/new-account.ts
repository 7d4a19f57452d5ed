import { newId } from '@/platform/new-id'
import type { Account } from '../domain/account'

type Given = Pick<Account, 'kind' | 'name' | 'passwordHash'> & Partial<Account>

/** An account with nothing in it but what is given. */
export function newAccount(given: Given, now: Date): Account {
  return {
    id: newId(now),
    phone: null,
    phoneProvedAt: null,
    email: null,
    emailProvedAt: null,
    staffNo: null,
    realNameLevel: 0,
    idType: null,
    idNumberCipher: null,
    idNumberIndex: null,
    address: null,
    adminRole: null,
    totpCipher: null,
    totpEnabledAt: null,
    totpLastStep: null,
    isDemo: false,
    disabledAt: null,
    disabledReason: null,
    passwordChangedAt: now,
    oneTimeUntil: null,
    locale: 'zh-CN',
    version: 0,
    createdAt: now,
    updatedAt: now,
    ...given,
  }
}
