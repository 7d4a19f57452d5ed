import type { PostRole } from '@/kernel/actor'
import type { Process, ProcessTask, ServiceVersionContent } from './service-version'
import { problem, type VersionProblem } from './version-problem'

/** What a version refers to outside itself: departments, and who can act with which post today. */
export type Surroundings = {
  /** Code of the department that owns the service; null when there is none. */
  own: string | null
  departments: ReadonlyMap<string, { name: string; isActive: boolean }>
  holders: readonly { departmentCode: string; role: PostRole; accountId: string }[]
}

type Post = { departmentCode: string; role: PostRole }

/**
 * Everything that would keep a case of this version from being handled to its end as the city stands: a department that
 * is not there, a post nobody holds, one person who would have to be four eyes. Empty = it can be filed and decided.
 */
export function checkSurroundings(
  { process, terms }: Pick<ServiceVersionContent, 'process' | 'terms'>,
  surroundings: Surroundings,
): VersionProblem[] {
  const { own } = surroundings
  if (own === null) return [problem('department-unknown', '')]
  const tasks = process.stages.flatMap((stage) => stage.tasks)
  const posts: Post[] = [
    { departmentCode: own, role: 'window_clerk' },
    ...tasks.map((task) => postOf(task, own)),
    ...(terms.extensionDays > 0 ? [{ departmentCode: own, role: 'agency_head' } as const] : []),
  ]
  return [
    ...checkDepartments(process, own, surroundings),
    ...vacantPosts(posts, surroundings),
    ...checkFourEyes(tasks, own, surroundings),
    ...(terms.extensionDays > 0 ? checkExtension(own, surroundings) : []),
  ]
}

/** Departments that are not there or closed: then a case could not even be opened. */
export function checkDepartments(
  process: Process,
  own: string | null,
  { departments }: Pick<Surroundings, 'departments'>,
): VersionProblem[] {
  const state = (code: string) => departments.get(code)
  const problems: VersionProblem[] = []
  if (own !== null && state(own)?.isActive === false)
    problems.push(problem('department-closed', state(own)?.name ?? own))
  for (const { departmentCode: code, name } of process.stages.flatMap((stage) => stage.tasks)) {
    if (code === undefined || state(code)?.isActive) continue
    const place = { part: 'task', name: name.zh } as const
    const known = state(code)
    problems.push(known ? problem('department-closed', known.name, place) : problem('department-unknown', code, place))
  }
  return problems
}

const postOf = ({ departmentCode, role }: ProcessTask, own: string): Post => ({
  departmentCode: departmentCode ?? own,
  role,
})

function holdersOf({ departmentCode, role }: Post, { holders }: Surroundings): Set<string> {
  const held = holders.filter((one) => one.departmentCode === departmentCode && one.role === role)
  return new Set(held.map(({ accountId }) => accountId))
}

/** Each once, and none of a department that is missing altogether: that is told already. */
function vacantPosts(posts: readonly Post[], surroundings: Surroundings): VersionProblem[] {
  const once = new Map(posts.map((post) => [`${post.departmentCode}/${post.role}`, post]))
  return [...once.values()]
    .filter(({ departmentCode }) => surroundings.departments.get(departmentCode)?.isActive)
    .filter((post) => holdersOf(post, surroundings).size === 0)
    .map(({ departmentCode, role }) => {
      const { name } = surroundings.departments.get(departmentCode) ?? { name: departmentCode }
      return problem('post-vacant', name, { part: 'post', name: role })
    })
}

/** Whoever reviewed a case never decides it: somebody must be able to decide after others have done every review. */
function checkFourEyes(tasks: readonly ProcessTask[], own: string, surroundings: Surroundings): VersionProblem[] {
  const decision = tasks.at(-1)
  if (!decision) return []
  const deciders = [...holdersOf(postOf(decision, own), surroundings)]
  const reviews = tasks
    .filter(({ action }) => action === 'review')
    .map((task) => [...holdersOf(postOf(task, own), surroundings)])
    .filter((holders) => holders.length > 0)
  const canBe = deciders.some((decider) => reviews.every((holders) => holders.some((one) => one !== decider)))
  return deciders.length === 0 || canBe
    ? []
    : [problem('four-eyes', undefined, { part: 'task', name: decision.name.zh })]
}

/** 许可法 42: the head decides on an extension, and never the one who asked for it; else the case would wait forever. */
function checkExtension(own: string, surroundings: Surroundings): VersionProblem[] {
  const heads = [...holdersOf({ departmentCode: own, role: 'agency_head' }, surroundings)]
  const askers = (['reviewer', 'approver'] as const).flatMap((role) => [
    ...holdersOf({ departmentCode: own, role }, surroundings),
  ])
  const canBe = askers.some((asker) => heads.some((head) => head !== asker))
  return heads.length > 0 && askers.length > 0 && !canBe ? [problem('extension-four-eyes')] : []
}
