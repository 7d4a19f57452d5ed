import type { Actor } from '@/kernel/actor'
import { dayOf } from '@/kernel/plain-date'
import { departmentContacts } from '@/modules/departments/queries/department-contacts'
import { systemClock } from '@/platform/clock'
import { sha256Hex } from '@/platform/crypto'
import { db } from '@/platform/db'
import * as drafts from '../data/draft-store'
import * as services from '../data/service-store'
import { draftFingerprint } from '../domain/draft-fingerprint'
import { mayManageCatalogue } from '../domain/permissions'
import type { Service } from '../domain/service'
import type { ServiceVersionContent } from '../domain/service-version'
import { ServiceVersionSchema } from '../domain/service-version-schema'
import type { VersionProblem } from '../domain/version-problem'
import { publicationProblems } from './publication-problems'

export type WaitingDraft = {
  service: Service
  /** Null when this release does not know the shape any more; then `problems` says where. */
  content: ServiceVersionContent | null
  fingerprint: string
  problems: VersionProblem[]
  /** Names of the departments that take part, by their code; the owner's under ''. */
  departments: Map<string, string>
}

/**
 * "What would be published for this service, and what stands in its way today?" For whoever manages the catalogue.
 * Null when there is no such service or no definition waits for it.
 */
export async function waitingDraft(actor: Actor, code: string, clock = systemClock): Promise<WaitingDraft | null> {
  if (!mayManageCatalogue(actor)) return null
  const service = await services.findByCode(db, code)
  const draft = service && ((await drafts.draftOf(db, service.id)) as ServiceVersionContent | null)
  if (!draft) return null
  const problems = await publicationProblems({ ...service, isOnline: true }, draft, dayOf(clock.now()))
  const content = ServiceVersionSchema.safeParse(draft).success ? draft : null
  const tasks = content?.process.stages.flatMap((stage) => stage.tasks) ?? []
  const codes = tasks.flatMap((task) => task.departmentCode ?? [])
  const contacts = await departmentContacts({ ids: [service.departmentId], codes })
  const own = contacts.find(({ id }) => id === service.departmentId)
  const departments = new Map([...contacts.map((one) => [one.code, one.name] as const), ['', own?.name ?? '']])
  return { service, content, fingerprint: draftFingerprint(draft, sha256Hex), problems, departments }
}
