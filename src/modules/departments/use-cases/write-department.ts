import type { Actor } from '@/kernel/actor'
import { readAddress } from '@/kernel/address'
import { checkCreditCode, normaliseCreditCode } from '@/kernel/credit-code'
import { isUuid } from '@/kernel/ids'
import { readPersonName } from '@/kernel/person-name'
import { fault, ok, type Result, refuse, refuseAll } from '@/kernel/result'
import { recordAudit } from '@/modules/audit/use-cases/record-audit'
import { systemClock } from '@/platform/clock'
import { inTransaction, type Transaction } from '@/platform/db'
import { newId } from '@/platform/new-id'
import { announceChange } from '@/platform/publications'
import * as departments from '../data/department-store'
import { type DepartmentFacts, type DepartmentFault, departmentFaults } from '../domain/department'
import { makesCircle } from '../domain/department-tree'
import { mayArrange } from '../domain/permissions'
import { indexDepartment } from './index-department'

export type WriteDepartmentRefusal =
  | DepartmentFault
  | 'departments.not-permitted'
  | 'departments.not-found'
  | 'departments.changed-meanwhile'
  | 'departments.code-taken'
  | 'departments.parent-unfit'

type Written = Result<{ id: string; code: string }, WriteDepartmentRefusal>

/** The system administrator adds a body to the city's tree; it appears on the portal within a second. */
export async function createDepartment(actor: Actor, typed: DepartmentFacts, clock = systemClock): Promise<Written> {
  if (!mayArrange(actor)) return refuse('departments.not-permitted')
  const facts = inOneSpelling(typed)
  return inTransaction(async (tx): Promise<Written> => {
    const id = newId(clock.now())
    const refused = await faultsIn(tx, id, facts)
    if (refused) return refused
    if (!(await departments.insert(tx, id, facts, clock.now()))) return refuse('departments.code-taken', 'code')
    return written(tx, actor, { id, code: facts.code, past: 'department.created' }, clock)
  })
}

/** Changes what is known about a body. Its code stays: it is part of case numbers already given. */
export async function updateDepartment(
  actor: Actor,
  input: Omit<DepartmentFacts, 'code'> & { id: string; expectedVersion: number },
  clock = systemClock,
): Promise<Written> {
  if (!mayArrange(actor)) return refuse('departments.not-permitted')
  const { id, expectedVersion, ...changed } = input
  return inTransaction(async (tx): Promise<Written> => {
    const department = isUuid(id) ? await departments.find(tx, { id }) : null
    if (!department) return refuse('departments.not-found')
    const facts = inOneSpelling({ ...changed, code: department.code })
    const refused = await faultsIn(tx, id, facts)
    if (refused) return refused
    const saved = await departments.save(tx, { id, version: expectedVersion }, facts, clock.now())
    if (!saved) return refuse('departments.changed-meanwhile')
    return written(tx, actor, { id, code: facts.code, past: 'department.updated' }, clock)
  })
}

/** Codes, names of people and addresses in the spelling that their readers give them; what they cannot read stays as typed. */
const inOneSpelling = (facts: DepartmentFacts): DepartmentFacts => ({
  ...facts,
  creditCode: facts.creditCode && normaliseCreditCode(facts.creditCode),
  headName: facts.headName && (readPersonName(facts.headName) ?? facts.headName),
  address: facts.address && (readAddress(facts.address) ?? facts.address),
})

/** Everything that is wrong with what was typed. */
const faultsIn = async (tx: Transaction, id: string, facts: DepartmentFacts) =>
  refuseAll<WriteDepartmentRefusal>([
    ...departmentFaults(facts, isCreditCode),
    !(await parentFits(tx, id, facts.parentId)) && fault('departments.parent-unfit', 'parentId'),
  ])

const isCreditCode = (text: string): boolean => checkCreditCode(text).ok

async function parentFits(tx: Transaction, id: string, parentId: string | null): Promise<boolean> {
  if (parentId === null) return true
  if (!isUuid(parentId)) return false
  const bones = await departments.bones(tx)
  return bones.some((bone) => bone.id === parentId) && !makesCircle(bones, id, parentId)
}

async function written(
  tx: Transaction,
  actor: Actor,
  { id, code, past }: { id: string; code: string; past: string },
  clock = systemClock,
) {
  await indexDepartment(tx, id, clock.now())
  await announceChange(tx)
  await recordAudit(tx, actor, { action: past, subjectKind: 'department', subjectId: id, detail: { code } }, clock)
  return ok({ id, code })
}
