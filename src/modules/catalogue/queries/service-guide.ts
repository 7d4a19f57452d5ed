import { type DepartmentContact, departmentContacts } from '@/modules/departments/queries/department-contacts'
import { db } from '@/platform/db'
import * as services from '../data/service-store'
import type { VersionLine } from '../data/version-store'
import * as versions from '../data/version-store'
import type { GuideContent } from '../domain/guide-content'
import type { Service } from '../domain/service'

export type GuidePage = {
  service: Service
  department: DepartmentContact
  content: GuideContent
  versions: VersionLine[]
  /** Names of the departments that take part, by their code. */
  taking: Map<string, DepartmentContact>
}

/** Everything the guide page says about a service. Null when there is none, or it was cancelled. */
export async function serviceGuide(code: string): Promise<GuidePage | null> {
  const service = await services.findByCode(db, code)
  if (!service?.currentVersionId || service.state === 'cancelled') return null
  const [version, history] = await Promise.all([
    versions.contentOf(db, service.currentVersionId),
    versions.historyOf(db, service.id),
  ])
  if (!version) return null
  const codes = version.content.process.stages.flatMap((stage) =>
    stage.tasks.flatMap((task) => task.departmentCode ?? []),
  )
  const contacts = await departmentContacts({ ids: [service.departmentId], codes })
  const department = contacts.find((contact) => contact.id === service.departmentId)
  if (!department) return null
  const taking = new Map(contacts.map((contact) => [contact.code, contact]))
  return { service, department, content: version.content, versions: history, taking }
}
