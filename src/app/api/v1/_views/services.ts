import type { z } from 'zod'
import { listServices } from '@/modules/catalogue/queries/list-services'
import { type GuidePage, serviceGuide } from '@/modules/catalogue/queries/service-guide'
import { departmentIds } from '@/modules/departments/queries/department-ids'
import type { GET_SERVICE, LIST_SERVICES } from '../_contract/services'
import { serviceAddress } from './addresses'

type Params = z.output<typeof LIST_SERVICES.params>
type List = z.output<typeof LIST_SERVICES.answer>
type Guide = z.output<typeof GET_SERVICE.answer>

/** Services on offer; a department that does not exist offers none. */
export async function servicesView({
  subject,
  event,
  audience,
  department,
  online,
  cursor,
  limit,
}: Params): Promise<List> {
  const departmentId = department && (await departmentIds([department])).get(department)
  if (department && !departmentId) return { items: [], total: 0, next: null }
  const filter = { subject, lifeEvent: event, audience, departmentId, isOnline: online }
  const { items, total, next } = await listServices(filter, cursor, limit)
  return { items: items.map(lineView), total, next }
}

type Listed = Awaited<ReturnType<typeof listServices>>['items'][number]

const lineView = (line: Listed): List['items'][number] => ({
  code: line.code,
  sourceId: line.sourceId,
  name: line.name,
  nameEn: line.nameEn,
  url: serviceAddress(line.code),
  itemType: line.itemType,
  caseType: line.caseType,
  online: line.isOnline,
  state: onOffer(line.state),
  department: { code: line.departmentCode, name: line.departmentName, nameEn: line.departmentNameEn },
})

/** The guide of one service; null when there is none on offer under this code. */
export async function guideView(code: string): Promise<Guide | null> {
  const page = await serviceGuide(code)
  return page && { ...factsOf(page), ...guideOf(page) }
}

function factsOf({ service, department, versions }: GuidePage) {
  const [inForce] = versions
  return {
    code: service.code,
    sourceId: service.sourceId,
    name: service.name,
    nameEn: service.nameEn,
    url: serviceAddress(service.code),
    itemType: service.itemType,
    caseType: service.caseType,
    online: service.isOnline,
    state: onOffer(service.state),
    department: {
      code: department.code,
      name: department.name,
      nameEn: department.nameEn,
      address: department.address,
      phone: department.phone,
      officeHours: department.officeHours,
    },
    audience: [...service.audience],
    subjects: [...service.subjects],
    lifeEvents: [...service.lifeEvents],
    aliases: [...service.aliases],
    edition: { number: inForce?.number ?? 1, effectiveOn: inForce?.effectiveOn ?? null },
  }
}

function guideOf({ content: { guide, materials, terms } }: GuidePage) {
  return {
    summary: words(guide.summary),
    conditions: guide.conditions.map(words),
    legalBasis: guide.legalBasis.map(({ law, article, text }) => ({ law, article, text: text ?? null })),
    materials: materials.map(({ name, necessity, form, source, why }) => ({
      name: words(name),
      necessity,
      form,
      source,
      why: words(why),
    })),
    fees: guide.fees?.map(({ name, amount, basis }) => ({ name, amount, basis })) ?? null,
    result: words(guide.resultName),
    limits: {
      acceptance: terms.acceptance && limit(terms.acceptance),
      statutory: terms.statutory && limit(terms.statutory),
      promised: terms.promised && limit(terms.promised),
    },
    visitCount: guide.visitCount,
    office: { address: guide.office.address, hours: guide.office.hours, phone: guide.office.phone },
    complaintPhone: guide.complaintPhone,
    questions: guide.faqs.map(({ question, answer }) => ({ question: words(question), answer: words(answer) })),
  }
}

const words = ({ zh, en }: { zh: string; en?: string }) => ({ zh, en: en ?? null })
const limit = ({ amount, unit }: NonNullable<Guide['limits']['acceptance']>) => ({ amount, unit })

/** Cancelled services are neither listed nor shown. */
const onOffer = (state: string): Guide['state'] => (state === 'suspended' ? 'suspended' : 'active')
