import { z } from 'zod'
import { POST_ROLES } from '@/kernel/actor'
import { DEPARTMENT_KINDS } from '@/modules/departments/domain/department'
import { numberField, optionalDayField } from '@/platform/typed-fields'

const optional = z
  .string()
  .trim()
  .max(2_000)
  .transform((text) => (text === '' ? null : text))

const facts = {
  name: z.string().trim().max(200),
  nameEn: optional,
  shortName: z.string().trim().max(40),
  kind: z.enum(DEPARTMENT_KINDS),
  parentId: optional,
  creditCode: optional,
  divisionCode: optional,
  headName: optional,
  address: optional,
  phone: optional,
  officeHours: optional,
  intro: optional,
  reconsiderationBody: optional,
  reconsiderationUrl: optional,
  courtName: optional,
  endsOn: optionalDayField,
  sortOrder: numberField.pipe(z.number().int().min(0).max(100_000)).catch(0),
}

export const NewDepartmentForm = z.object({ ...facts, code: z.string().trim().toUpperCase().max(10) })
export const DepartmentForm = z.object({ ...facts, id: z.string(), expectedVersion: z.coerce.number().int() })
export const ActiveForm = z.object({
  id: z.string(),
  expectedVersion: z.coerce.number().int(),
  active: z.enum(['yes', 'no']).transform((answer) => answer === 'yes'),
})
export const NewPostForm = z.object({ departmentId: z.string(), role: z.enum(POST_ROLES), title: z.string().max(100) })
export const ClosePostForm = z.object({ postId: z.string() })
