import type { EditorialScope } from '../domain/permissions'

/** The documents of these departments, and the library's. */
export const ofScope = ({ departmentIds, library }: EditorialScope) => ({
  OR: [{ ownerDepartmentId: { in: departmentIds } }, ...(library ? [{ ownerDepartmentId: null }] : [])],
})
