import { sha256Hex } from '@/platform/crypto'
import { keyedSeal } from '@/platform/seal'
import type { Seals } from '../domain/event-chain'

/** The city's own seals, as the rules of the log ask for them. */
export const SEALS: Seals = { sha256: sha256Hex, keyed: keyedSeal }
