import { safeNextPath } from './next-path'

/** An address that leads on to another place of this city afterwards; alone where there is none to go on to. */
export function withNext(address: string, next: string | null | undefined): string {
  const after = safeNextPath(next)
  return after ? `${address}?next=${encodeURIComponent(after)}` : address
}
