import { blindIndex, decryptText, encryptText } from '@/platform/crypto'
import type { IdType } from '../domain/account'

const contextOf = (accountId: string): string => `identity-number:${accountId}`

/** The number as it is kept: sealed for this account alone, and an index by which the same paper is recognised. */
export function sealNumber(accountId: string, idType: IdType, number: string) {
  return {
    idNumberCipher: encryptText(number, contextOf(accountId)),
    idNumberIndex: numberIndex(idType, number),
  }
}

export const numberIndex = (idType: IdType, number: string): string => blindIndex(`${idType}:${number}`)

export const openNumber = (accountId: string, cipher: string): string => decryptText(cipher, contextOf(accountId))
