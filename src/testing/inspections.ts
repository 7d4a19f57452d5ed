import type { Staff } from '@/kernel/actor'
import type { FrozenProcess } from '@/modules/casework/domain/case'
import { acceptCase } from '@/modules/casework/use-cases/accept-case'
import { idOf } from './actors'
import { succeeded } from './cases'
import { aFiledCase, morningOf, openTaskOf } from './filed-cases'

/** An inspection on site by one department, then the decision. */
const processOf = (departmentId: string): FrozenProcess => ({
  stages: [
    {
      key: 'visit',
      name: '核查',
      tasks: [
        {
          key: 'visit',
          name: '现场核查',
          departmentId,
          role: 'reviewer',
          action: 'review',
          termDays: 3,
          inspection: true,
        },
      ],
    },
    {
      key: 'decide',
      name: '决定',
      tasks: [{ key: 'approve', name: '决定', departmentId, role: 'approver', action: 'approve', termDays: 2 }],
    },
  ],
})

/** A case of 王芳's that was accepted on 1 September 2026 and waits for its inspection on site. */
export async function anInspectionUnderway(
  departmentId = idOf('housing'),
): Promise<{ caseId: string; taskId: string }> {
  const { id } = await aFiledCase('2026-09-01', { departmentId, process: processOf(departmentId) })
  const post = { departmentId, role: 'window_clerk' } as const
  const clerk: Staff = { kind: 'staff', id: idOf('钱进'), name: '钱进', adminRole: null, posts: [post] }
  succeeded(await acceptCase(clerk, { caseId: id }, morningOf('2026-09-01')))
  return { caseId: id, taskId: (await openTaskOf(id, 'visit')).id }
}
