import 'server-only'
import { dictionary } from '@zxcvbn-ts/language-common'
import { processWide } from './process-wide'

const known = (): Set<string> => processWide('known-passwords', () => new Set(dictionary['passwords-common']))

/** True for one of the 49,000 passwords seen most often in leaks, whatever their case; nothing is asked of the outside. */
export const isKnownPassword = (password: string): boolean => known().has(password.toLowerCase())
