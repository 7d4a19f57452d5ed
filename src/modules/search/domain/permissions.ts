import type { Actor } from '@/kernel/actor'

/** What the search understands is kept by those who write for the city: anybody with an editor's post. */
export const mayTeach = (actor: Actor): boolean =>
  actor.kind === 'staff' && actor.adminRole === null && actor.posts.some(({ role }) => role === 'editor')
