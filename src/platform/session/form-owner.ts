import 'server-only'
import { timingSafeEqual } from 'node:crypto'
import { isUuid } from '@/kernel/ids'
import { OWNER_FIELD } from '@/ui/owner-field'
import { keyFor } from '../crypto'

const ID_BYTES = 16
const MAC_BYTES = 16

/**
 * What a form carries to say whom it was shown to: the account, and a code only this city can make for it. The same
 * after the next sign-in of the same person, so that a page left open goes on being theirs.
 */
export function formOwnerProof(accountId: string): string {
  const id = Buffer.from(accountId.replaceAll('-', ''), 'hex')
  return Buffer.concat([id, macOf(accountId)]).toString('base64url')
}

/** The account a form was shown to; null without a proof, or with one this city did not make. */
export const formOwner = (form: FormData): string | null => ownerOfProof(form.get(OWNER_FIELD))

/** The same of a proof that came by itself, as beside a file. */
export function ownerOfProof(proof: unknown): string | null {
  const bytes = typeof proof === 'string' ? Buffer.from(proof, 'base64url') : Buffer.alloc(0)
  if (bytes.length !== ID_BYTES + MAC_BYTES) return null
  const accountId = bytes
    .subarray(0, ID_BYTES)
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  return isUuid(accountId) && timingSafeEqual(bytes.subarray(ID_BYTES), macOf(accountId)) ? accountId : null
}

const macOf = (accountId: string): Buffer => keyFor('form-owner', accountId).subarray(0, MAC_BYTES)
