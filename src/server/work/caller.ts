import { ipClass } from '../client-ip'

/** Whose work it is: a signed-in person wherever they sit, or an address (of IPv6 a household) with everybody behind it. */
export type Caller = { key: string; isPerson: boolean }

export const callerOf = ({ person, ip }: { person: string | null; ip: string }): Caller =>
  person === null ? { key: ipClass(ip), isPerson: false } : { key: `person ${person}`, isPerson: true }
