import type { Actor } from '@/kernel/actor'
import { db } from '@/platform/db'
import * as posts from '../data/post-store'
import { mayArrange } from '../domain/permissions'

/** Every post that can be given to somebody, by department; for the list to choose from. */
export async function openPosts(actor: Actor): Promise<posts.PostChoice[]> {
  return mayArrange(actor) ? posts.listOpen(db) : []
}
