import { readEmail } from '@/kernel/email'
import { readPersonName } from '@/kernel/person-name'
import { readMobile } from '@/kernel/phone'
import { fault, ok, type Result, refuseAll } from '@/kernel/result'
import { readStaffNo } from './contact'

/** What is typed about a new member of staff; telephone and address may stay empty. */
export type NewStaff = { name: string; staffNo: string; phone: string; email: string }

export type StaffFault =
  | 'identity.name-unfit'
  | 'identity.staff-no-unfit'
  | 'identity.phone-unfit'
  | 'identity.email-unfit'

/** The same in the form it is kept in, or every field that does not fit. */
export function readStaff(
  typed: NewStaff,
): Result<{ name: string; staffNo: string; phone: string | null; email: string | null }, StaffFault> {
  const name = readPersonName(typed.name)
  const number = readStaffNo(typed.staffNo)
  const staffNo = number === null || readMobile(number) !== null ? null : number
  const phone = typed.phone.trim() === '' ? null : readMobile(typed.phone)
  const email = typed.email.trim() === '' ? null : readEmail(typed.email)
  if (name !== null && staffNo !== null && isRead(phone, typed.phone) && isRead(email, typed.email))
    return ok({ name, staffNo, phone, email })
  const refused = refuseAll<StaffFault>([
    name === null && fault('identity.name-unfit', 'name'),
    staffNo === null && fault('identity.staff-no-unfit', 'staffNo'),
    !isRead(phone, typed.phone) && fault('identity.phone-unfit', 'phone'),
    !isRead(email, typed.email) && fault('identity.email-unfit', 'email'),
  ])
  if (!refused) throw new Error('one of the four did not fit')
  return refused
}

const isRead = (read: string | null, typed: string): boolean => read !== null || typed.trim() === ''
