import { randomBytes } from 'node:crypto'
import { uuidV7 } from '@/kernel/ids'

/** A fresh time-ordered id. */
export const newId = (now = new Date()): string => uuidV7(now, randomBytes(10))
