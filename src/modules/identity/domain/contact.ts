import { readEmail } from '@/kernel/email'
import { readMobile } from '@/kernel/phone'
import { plainSpelling } from '@/kernel/spelling'

/** 工号: letters and digits. */
export function readStaffNo(text: string): string | null {
  const number = plainSpelling(text).toUpperCase()
  return /^[A-Z0-9][A-Z0-9-]{1,19}$/.test(number) ? number : null
}

export type SignInName = { by: 'phone' | 'email' | 'staffNo'; value: string }

/** People sign in by whichever they remember; what it is can be seen from its form. Null fits nobody. */
export function readSignInName(text: string): SignInName | null {
  const phone = readMobile(text)
  if (phone) return { by: 'phone', value: phone }
  if (plainSpelling(text).includes('@')) {
    const email = readEmail(text)
    return email === null ? null : { by: 'email', value: email }
  }
  const staffNo = readStaffNo(text)
  return staffNo === null ? null : { by: 'staffNo', value: staffNo }
}

/** The two kinds of contact that a code can be sent to. */
export type ContactKind = 'phone' | 'email'
