import 'server-only'
import { remedyText } from '@/modules/certificates/domain/remedies'
import { departmentLetterhead } from '@/modules/departments/queries/department-letterhead'
import { cityProfile } from '@/platform/city'

/** The remedies that a refusal by this department will name (许可法 38): the approver sees them before deciding. */
export async function remediesOf(departmentId: string): Promise<string> {
  const department = await departmentLetterhead(departmentId)
  return department ? remedyText(department, cityProfile().name) : ''
}
