import { recordedEvents } from '@/modules/casework/queries/recorded-case'
import { acceptCase } from '@/modules/casework/use-cases/accept-case'
import { completeReview } from '@/modules/casework/use-cases/complete-review'
import { grantCase } from '@/modules/casework/use-cases/grant-case'
import { encryptText } from '@/platform/crypto'
import { db } from '@/platform/db'
import { newId } from '@/platform/new-id'
import { idOf } from '@/testing/actors'
import { succeeded } from '@/testing/cases'
import { aServiceVersion } from '@/testing/catalogue'
import { aFiledCase, approver, clerk, morningOf, openTaskOf, reviewer, traffic } from '@/testing/filed-cases'

const NOW = new Date('2026-01-05T01:00:00Z')
const dated = { createdAt: NOW, updatedAt: NOW }

/** The offices, the service and the person behind `aFiledCase`, as they stand in a city at work. */
export async function openTheCity(): Promise<void> {
  const court = { courtName: '某某人民法院', reconsiderationUrl: 'https://fy.example' }
  await db.department.createMany({
    data: [
      {
        id: idOf('housing'),
        code: 'ZJ01',
        name: '如皋市住房和城乡建设局',
        shortName: '皋住建',
        kind: 'department',
        ...court,
        ...dated,
      },
      { id: idOf('police'), code: 'GA01', name: '如皋市公安局', shortName: '皋公安', kind: 'department', ...dated },
    ],
  })
  const service = { id: idOf('service'), code: 'sign', name: '户外广告设置审批', departmentId: idOf('housing') }
  const facts = {
    itemType: 'LICENSE',
    caseType: 'PROMISED',
    isOnline: true,
    currentVersionId: idOf('version'),
    ...dated,
  }
  await db.service.create({ data: { ...service, ...facts } })
  const certificate = { title: '户外广告设置许可证', numberPrefix: 'GG', validityMonths: 24, holderField: 'shopName' }
  const { guide, form, materials, process, terms, result } = aServiceVersion({ result: { certificate } })
  const content = JSON.parse(JSON.stringify({ guide, form, materials, process, terms, result }))
  const version = { id: idOf('version'), serviceId: service.id, number: 1, status: 'published', createdAt: NOW }
  await db.serviceVersion.create({ data: { ...version, ...content } })
  const id = idOf('王芳')
  const idNumberCipher = encryptText('999999190001010023', `identity-number:${id}`)
  await db.account.create({ data: { id, kind: 'citizen', name: '王芳', passwordHash: '', idNumberCipher, ...dated } })
}

/** A case with what was filed in it. */
export async function aCaseWithFiling(day = '2026-09-01') {
  const filed = await aFiledCase(day)
  const ids = { accountId: filed.applicantId, serviceId: idOf('service'), serviceVersionId: idOf('version') }
  await db.application.create({ data: { caseId: filed.id, draftId: newId(), applicant: {}, createdAt: NOW, ...ids } })
  const materials = [1, 2].map((n) => ({
    materialKey: 'lease',
    attachmentId: newId(),
    fileName: `${n}.pdf`,
    size: 1,
    sha256: '',
  }))
  const filing = { answers: { shopName: '𠮷祥小吃店' }, materials, number: 1, submittedAt: NOW }
  await db.applicationFiling.create({ data: { id: newId(), caseId: filed.id, ...filing } })
  return filed
}

/** The same case, accepted, reviewed on both desks and granted; gives the last event. */
export async function aGrantedCase(day = '2026-09-01') {
  const filed = await aCaseWithFiling(day)
  succeeded(await acceptCase(clerk, { caseId: filed.id }, morningOf(day)))
  for (const [who, key] of [
    [reviewer, 'review'],
    [traffic, 'traffic'],
  ] as const) {
    const { id: taskId } = await openTaskOf(filed.id, key)
    succeeded(
      await completeReview(who, { caseId: filed.id, taskId, outcome: 'agree', opinion: '符合' }, morningOf(day)),
    )
  }
  succeeded(await grantCase(approver, { caseId: filed.id, conditions: '门头一处' }, morningOf(day)))
  return filed
}

export async function eventOf(caseId: string, type: string) {
  const event = (await recordedEvents(caseId)).find((one) => one.type === type)
  if (!event) throw new Error(`no ${type} in the log`)
  return event
}
