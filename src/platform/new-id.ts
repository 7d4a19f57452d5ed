import { randomBytes } from 'node:crypto'
import { uuidV7 } from '@/kernel/ids'
import { systemClock } from './clock'

/** A fresh time-ordered id. */
export const newId = (now = systemClock.now()): string => uuidV7(now, randomBytes(10))
