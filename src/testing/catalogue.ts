import { CASE_ROLES, type CaseRole } from '@/kernel/actor'
import type { ServiceVersionContent } from '@/modules/catalogue/domain/service-version'
import type { ServiceFacts } from '@/modules/catalogue/use-cases/put-version'
import { newAccount } from '@/modules/identity/data/new-account'
import { db } from '@/platform/db'
import { newId } from '@/platform/new-id'

/** A department in the test's database, with one person on each post a case passes; gives its id. */
export async function aDepartment(name: string, code: string): Promise<string> {
  const now = new Date('2026-01-05T01:00:00Z')
  const contact = { address: '如城街道解放路1号', phone: '0513-00000000', officeHours: '8:30–12:00' }
  const row = { id: newId(now), code, name, shortName: name, kind: 'department', ...contact }
  await db.department.create({ data: { ...row, createdAt: now, updatedAt: now } })
  for (const role of CASE_ROLES) await aPostHolder(row.id, role)
  return row.id
}

/** Somebody who holds a post of this role; they cannot sign in. Gives the account's id. */
export async function aPostHolder(departmentId: string, role: CaseRole, accountId?: string): Promise<string> {
  const now = new Date('2020-01-06T01:00:00Z')
  const account = newAccount({ kind: 'staff', name: role, passwordHash: 'none' }, now)
  if (accountId === undefined) await db.account.create({ data: account })
  const id = accountId ?? account.id
  const holders = { create: { id: newId(now), accountId: id, startsOn: now, createdAt: now } }
  await db.post.create({ data: { id: newId(now), departmentId, role, title: newId(now), createdAt: now, holders } })
  return id
}

export const serviceFacts = (departmentId: string, overrides: Partial<ServiceFacts> = {}): ServiceFacts => ({
  code: 'bookshop',
  sourceId: null,
  name: '书店设立许可',
  nameEn: 'Bookshop permit',
  departmentId,
  itemType: 'LICENSE',
  audience: ['NATURAL_PERSON'],
  subjects: ['culture'],
  lifeEvents: ['open-a-shop'],
  aliases: ['开书店'],
  isOnline: true,
  ...overrides,
})

/** A small complete service: one question, one material, a review and a decision. State only what matters to the test. */
export const aServiceVersion = (overrides: Partial<ServiceVersionContent> = {}): ServiceVersionContent => ({
  guide: {
    summary: { zh: '开办小书店前办理。', en: 'Before you open a small bookshop.' },
    conditions: [{ zh: '有固定的经营场所' }],
    legalBasis: [{ law: '出版管理条例', article: '第三十五条' }],
    fees: [],
    resultName: { zh: '书店许可证' },
    visitCount: 0,
    office: { address: '如城街道解放路1号', hours: '8:30–12:00', phone: '0513-00000000' },
    complaintPhone: '12345',
    faqs: [],
  },
  form: {
    sections: [
      {
        key: 'shop',
        title: { zh: '书店' },
        fields: [{ key: 'shopName', type: 'text', label: { zh: '店名' }, required: true }],
      },
    ],
  },
  materials: [
    {
      key: 'lease',
      name: { zh: '租赁合同' },
      necessity: 'required',
      form: 'copy',
      why: { zh: '证明场所' },
      source: 'applicant',
      accepts: ['pdf', 'image'],
      maxFiles: 3,
    },
  ],
  process: {
    stages: [
      {
        key: 'review',
        name: { zh: '审查' },
        tasks: [{ key: 'review', name: { zh: '审查' }, role: 'reviewer', action: 'review', termDays: 3 }],
      },
      {
        key: 'decide',
        name: { zh: '决定' },
        tasks: [{ key: 'approve', name: { zh: '决定' }, role: 'approver', action: 'approve', termDays: 2 }],
      },
    ],
  },
  terms: {
    caseType: 'PROMISED',
    statutory: { amount: 20, unit: 'workday' },
    promised: { amount: 10, unit: 'workday' },
    acceptance: { amount: 5, unit: 'workday' },
    extensionDays: 10,
    correctionLimitDays: 30,
  },
  result: {
    certificate: {
      title: '书店许可证',
      numberPrefix: 'SD',
      validityMonths: 60,
      prints: { holder: [{ label: '名称', text: '书店' }], place: null, scope: null },
    },
  },
  ...overrides,
})
