import type { FrozenProcess } from '@/modules/casework/domain/case'
import { type Answers, holds } from '@/modules/catalogue/domain/condition'
import type { Process } from '@/modules/catalogue/domain/service-version'

/** Department codes a process speaks of, besides the service's own department. */
export const departmentCodesOf = (process: Process): readonly string[] => [
  ...new Set(process.stages.flatMap((stage) => stage.tasks.flatMap((task) => task.departmentCode ?? []))),
]

/**
 * The process as it stands for this case from now on: stages whose condition fails are left out,
 * departments are ids. Null when a code names no department.
 */
export function freezeProcess(
  process: Process,
  answers: Answers,
  ownDepartmentId: string,
  departmentIds: ReadonlyMap<string, string>,
): FrozenProcess | null {
  const stages = process.stages
    .filter((stage) => !stage.when || holds(stage.when, answers))
    .map((stage) => ({
      key: stage.key,
      name: stage.name.zh,
      tasks: stage.tasks.map((task) => ({
        key: task.key,
        name: task.name.zh,
        departmentId:
          task.departmentCode === undefined ? ownDepartmentId : (departmentIds.get(task.departmentCode) ?? ''),
        role: task.role,
        action: task.action,
        termDays: task.termDays,
        ...(task.inspection && { inspection: task.inspection }),
      })),
    }))
  return stages.some((stage) => stage.tasks.some((task) => task.departmentId === '')) ? null : { stages }
}
