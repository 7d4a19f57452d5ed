import type { Actor } from '@/kernel/actor'
import { db } from '@/platform/db'
import * as links from '../data/linked-identity-store'

/** Whether the person asking has linked an identity of this provider. */
export const ownLink = (actor: Actor, issuer: string): Promise<boolean> => links.isLinked(db, actor.id, issuer)
