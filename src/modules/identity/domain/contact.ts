import { z } from 'zod'

const tidy = (text: string): string => text.normalize('NFKC').trim()

/** A mainland mobile number in its eleven digits, however it was typed (+86, spaces, hyphens); null when it is none. */
export function readPhone(text: string): string | null {
  const digits = tidy(text)
    .replace(/[\s()-]/g, '')
    .replace(/^(?:\+|00)?86(?=1\d{10}$)/, '')
  return /^1[3-9]\d{9}$/.test(digits) ? digits : null
}

const Email = z.email().max(254)

/** An e-mail address in lower case; null when it is none. */
export function readEmail(text: string): string | null {
  const address = tidy(text).toLowerCase()
  return Email.safeParse(address).success ? address : null
}

/** 工号: letters and digits. */
export function readStaffNo(text: string): string | null {
  const number = tidy(text).toUpperCase()
  return /^[A-Z0-9][A-Z0-9-]{1,19}$/.test(number) ? number : null
}

export type SignInName = { by: 'phone' | 'email' | 'staffNo'; value: string }

/** People sign in by whichever they remember; what it is can be seen from its form. Null fits nobody. */
export function readSignInName(text: string): SignInName | null {
  const phone = readPhone(text)
  if (phone) return { by: 'phone', value: phone }
  if (text.includes('@')) {
    const email = readEmail(text)
    return email === null ? null : { by: 'email', value: email }
  }
  const staffNo = readStaffNo(text)
  return staffNo === null ? null : { by: 'staffNo', value: staffNo }
}

/** The two kinds of contact that a code can be sent to. */
export type ContactKind = 'phone' | 'email'
