import type { AdminRole, Citizen, PostRole, Staff } from '@/kernel/actor'

/** Ids that read like names in a test and are real UUIDs in the database. */
export function idOf(name: string): string {
  const hex = [...new TextEncoder().encode(name)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  const tail = hex.slice(-27).padStart(27, '0')
  return `00000${tail.slice(0, 3)}-${tail.slice(3, 7)}-${tail.slice(7, 11)}-${tail.slice(11, 15)}-${tail.slice(15, 27)}`
}

export const citizen = (name: string): Citizen => ({ kind: 'citizen', id: idOf(name), name, realNameLevel: 1 })

/** A member of staff with posts written as 'department/role'. */
export const officer = (name: string, ...posts: `${string}/${PostRole}`[]): Staff => ({
  kind: 'staff',
  id: idOf(name),
  name,
  adminRole: null,
  posts: posts.map((post) => {
    const [department = '', role] = post.split('/')
    return { departmentId: idOf(department), role: role as PostRole }
  }),
})

export const admin = (name: string, adminRole: AdminRole): Staff => ({
  kind: 'staff',
  id: idOf(name),
  name,
  adminRole,
  posts: [],
})
