import { dayOf, toDbDate } from '@/kernel/plain-date'
import { ok } from '@/kernel/result'
import { indexDepartment } from '@/modules/departments/use-cases/index-department'
import { sealNumber } from '@/modules/identity/data/identity-number-seal'
import { newAccount } from '@/modules/identity/data/new-account'
import { inTransaction, type Transaction } from '@/platform/db'
import { newId } from '@/platform/new-id'
import { hashPassword } from '@/platform/password-hash'
import { calendarRows, NOTICES } from './calendar'
import { CONTACT, DEPARTMENTS, GOVERNMENT, type SeedDepartment, TOWNS } from './departments'
import { ADMINISTRATORS, CITIZENS, DEMO_PASSWORD, NEWSROOM, OFFICERS } from './people'

/** All of it is one transaction, and a slow machine may take minutes. */
const PATIENT = { maxWait: 60_000, timeout: 15 * 60_000 }
const YEAR_MS = 365 * 86_400_000

/** The city opened a year ago: people hold their posts and services stand since then. */
export const openingOf = (now: Date): Date => new Date(now.getTime() - YEAR_MS)

/** Departments that can be found, calendar and people: all or nothing, so that an interrupted first start leaves an empty city. */
export async function seedBase(now: Date): Promise<void> {
  const opened = openingOf(now)
  const passwordHash = await hashPassword(DEMO_PASSWORD)
  await inTransaction(async (tx) => {
    const departments = await seedDepartments(tx, opened)
    for (const id of departments.values()) await indexDepartment(tx, id, opened)
    await seedCalendar(tx, now)
    await seedCitizens(tx, passwordHash, opened)
    await seedStaff(tx, passwordHash, departments, opened)
    return ok(null)
  }, PATIENT)
}

async function seedDepartments(tx: Transaction, opened: Date): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  const row = (department: SeedDepartment, parentId: string | null, sortOrder: number) => {
    const id = newId(opened)
    ids.set(department.code, id)
    const place = department.kind === 'department' ? '如皋市政务服务中心（部门窗口）' : `${department.name}便民服务中心`
    return {
      ...department,
      ...CONTACT,
      id,
      parentId,
      sortOrder,
      address: department.kind === 'government' ? '如城街道解放路199号' : place,
      reconsiderationBody: department.kind === 'government' ? '南通市人民政府' : '如皋市人民政府',
      reconsiderationUrl: 'https://xzfy.moj.gov.cn',
      courtName: '有管辖权的人民法院',
      createdAt: opened,
      updatedAt: opened,
    }
  }
  const root = row(GOVERNMENT, null, 0)
  const rest = [...DEPARTMENTS, ...TOWNS].map((department, index) => row(department, root.id, index + 1))
  await tx.department.createMany({ data: [root, ...rest] })
  return ids
}

async function seedCalendar(tx: Transaction, now: Date): Promise<void> {
  const days = NOTICES.flatMap(calendarRows)
  await tx.calendarDay.createMany({ data: days.map((day) => ({ ...day, date: toDbDate(day.date) })) })
  await tx.calendarYear.createMany({
    data: NOTICES.map(({ year, published, source }) => ({ year, published, source, updatedAt: now })),
  })
}

async function seedCitizens(tx: Transaction, passwordHash: string, opened: Date): Promise<void> {
  const accounts = CITIZENS.map(({ name, phone, email, identityNumber, address }) => {
    const account = newAccount(
      { kind: 'citizen', name, passwordHash, phone, email: email ?? null, address, isDemo: true },
      opened,
    )
    return {
      ...account,
      // The demo's people have shown their documents and answered their codes.
      realNameLevel: 2,
      phoneProvedAt: opened,
      emailProvedAt: email ? opened : null,
      idType: 'resident_id',
      ...sealNumber(account.id, 'resident_id', identityNumber),
    }
  })
  await tx.account.createMany({ data: accounts })
}

async function seedStaff(
  tx: Transaction,
  passwordHash: string,
  departments: Map<string, string>,
  opened: Date,
): Promise<void> {
  const startsOn = toDbDate(dayOf(opened))
  for (const { staffNo, name, adminRole } of ADMINISTRATORS)
    await tx.account.create({
      data: newAccount({ kind: 'staff', name, passwordHash, staffNo, adminRole, isDemo: true }, opened),
    })
  for (const { staffNo, name, departmentCode, role, title } of [...OFFICERS, ...NEWSROOM]) {
    const account = newAccount({ kind: 'staff', name, passwordHash, staffNo, isDemo: true }, opened)
    const departmentId = departments.get(departmentCode) ?? ''
    await tx.account.create({ data: account })
    await tx.post.create({
      data: {
        id: newId(opened),
        departmentId,
        role,
        title,
        createdAt: opened,
        holders: { create: { id: newId(opened), accountId: account.id, startsOn, createdAt: opened } },
      },
    })
  }
}
