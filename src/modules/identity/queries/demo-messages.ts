import { db } from '@/platform/db'
import { env } from '@/platform/env'
import { type DemoMessage, latest } from '../data/demo-message-store'

const SHOWN = 30

/** What this demonstration would have sent, newest first; null in a city that is none. */
export const demoMessages = async (): Promise<DemoMessage[] | null> =>
  env.YIZHAN_MODE === 'demo' ? latest(db, SHOWN) : null
