import { db } from '@/platform/db'
import { env } from '@/platform/env'
import { countAdmins } from '../data/administrators'

/** "May this city be set up?" Null when it may; else why not, before anybody is asked anything. */
export async function citySetUpState(): Promise<'identity.demo-city' | 'identity.already-set-up' | null> {
  if (env.YIZHAN_MODE === 'demo') return 'identity.demo-city'
  return (await countAdmins(db)) > 0 ? 'identity.already-set-up' : null
}
