import { readEmail } from '@/kernel/email'
import { readPersonName } from '@/kernel/person-name'
import { readMobile } from '@/kernel/phone'
import { ok, refuse } from '@/kernel/result'
import { readStaffNo } from './contact'

/** What is typed about a new member of staff; telephone and address may stay empty. */
export type NewStaff = { name: string; staffNo: string; phone: string; email: string }

/** The same in the form it is kept in, or the first field that does not fit. */
export function readStaff(typed: NewStaff) {
  const name = readPersonName(typed.name)
  if (name === null) return refuse('identity.name-unfit', 'name')
  const staffNo = readStaffNo(typed.staffNo)
  if (staffNo === null || readMobile(staffNo) !== null) return refuse('identity.staff-no-unfit', 'staffNo')
  const phone = typed.phone.trim() === '' ? null : readMobile(typed.phone)
  if (phone === null && typed.phone.trim() !== '') return refuse('identity.phone-unfit', 'phone')
  const email = typed.email.trim() === '' ? null : readEmail(typed.email)
  if (email === null && typed.email.trim() !== '') return refuse('identity.email-unfit', 'email')
  return ok({ name, staffNo, phone, email })
}
