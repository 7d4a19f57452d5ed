import 'server-only'
import { remedyText } from '@/modules/certificates/domain/remedies'
import type { Letterhead } from '@/modules/departments/queries/department-letterhead'
import { cityProfile } from '@/platform/city'

/** The remedies that a refusal by this department will name (许可法 38): the approver sees them before deciding. */
export const remediesOf = (department: Letterhead | undefined): string =>
  department ? remedyText(department, cityProfile().name) : ''
