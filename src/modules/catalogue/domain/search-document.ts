import type { GuideContent } from './guide-content'
import type { Service } from './service'

/** What search is told about a service: names first, then what it is about, then what the guide says. */
export function searchDocument(service: Service, { guide, materials, result }: GuideContent, departmentName: string) {
  const certificate = result.certificate?.title ?? guide.resultName.zh
  return {
    kind: 'service',
    refId: service.id,
    sourceId: service.sourceId,
    title: service.name,
    names: [...new Set([service.name, unbracketed(service.name), service.nameEn ?? '', ...service.aliases])].filter(
      Boolean,
    ),
    docNo: null,
    about: [certificate, departmentName, guide.summary.zh, guide.summary.en ?? ''],
    body: [
      ...guide.conditions.flatMap(({ zh, en }) => [zh, en ?? '']),
      ...materials.map((material) => material.name.zh),
      ...guide.legalBasis.map((basis) => `${basis.law}${basis.article}`),
      ...guide.faqs.flatMap((faq) => [faq.question.zh, faq.answer.zh]),
    ],
    summary: guide.summary.zh,
    url: `/services/${encodeURIComponent(service.code)}`,
    facts: {
      titleEn: service.nameEn,
      summaryEn: guide.summary.en ?? null,
      department: departmentName,
      itemType: service.itemType,
      isOnline: service.isOnline,
    },
    section: 'service',
    issuer: departmentName,
    dated: null,
    validity: 'in_force',
    weight: service.isOnline ? 10 : 0,
  } as const
}

/** 食品经营许可 for 食品经营许可（新办）: what stands in brackets is not said. */
const unbracketed = (name: string): string => name.replace(/（[^（）]*）/g, '')
