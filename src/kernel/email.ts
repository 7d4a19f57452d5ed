import { plainSpelling } from './spelling'

const LONGEST = 254
/** 。 is what a Chinese keyboard gives for a dot; a domain reads it as one (RFC 3490). */
const FULL_STOPS = /[\u3002]/g
const LOCAL = /^(?!\.)[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}$/
const LABEL = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?$/u

/** An e-mail address in lower case, as it can be written to: ＠ and full-width letters are spelling. Null when it is none. */
export function readEmail(text: string): string | null {
  const typed = plainSpelling(text)
  if (typed.length > LONGEST + 100) return null
  const [local = '', domain = '', ...more] = typed
    .toLowerCase()
    .normalize('NFKC')
    .split('@')
    .map((part) => part.trim())
  const labels = domain.replace(FULL_STOPS, '.').split('.')
  const isLocal = LOCAL.test(local) && !local.endsWith('.') && !local.includes('..')
  const isDomain =
    labels.length >= 2 && labels.every((label) => LABEL.test(label)) && /\p{L}{2}|^xn--/u.test(labels.at(-1) ?? '')
  const address = `${local}@${labels.join('.')}`
  return more.length === 0 && isLocal && isDomain && address.length <= LONGEST ? address : null
}
