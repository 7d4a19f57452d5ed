import 'server-only'
import { availableParallelism } from 'node:os'
import { hash, verify } from '@node-rs/argon2'
import { atMost } from './at-most'
import { processWide } from './process-wide'

/** OWASP's parameters for argon2id, which is the package's own default: 19 MiB, two passes, one lane. */
const ARGON2ID = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** The same letters may arrive composed or not; a long password counts in full. */
const normalised = (password: string) => password.normalize('NFKC')

/** One core is left to everything else: each hash takes one whole, and pages share the threads it runs on. */
const inTurn = processWide('password-hashing', () => atMost(Math.max(1, availableParallelism() - 1)))

export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(normalised(password), ARGON2ID))

/** True when the password fits. Without a hash the same work is done for nothing, so that the time tells nobody whether the name exists. */
export async function passwordFits(storedHash: string | null, password: string): Promise<boolean> {
  const against = storedHash ?? (await nobodysHash())
  const fits = await inTurn(() => verify(against, normalised(password)))
  return fits && storedHash !== null
}

const nobodysHash = (): Promise<string> =>
  processWide('nobodys-hash', () => hashPassword('nobody can sign in with this'))
