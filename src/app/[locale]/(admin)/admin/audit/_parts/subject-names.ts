import type { Staff } from '@/kernel/actor'
import { isUuid } from '@/kernel/ids'
import type { AuditEntry } from '@/modules/audit/domain/audit-chain'
import { caseNumbersForAuditor } from '@/modules/casework/queries/cases-for-auditor'
import { peopleForAuditor } from '@/modules/identity/queries/people-for-auditor'

/** What the auditor calls the subjects of these entries: people by name and masked mark, cases by number. */
export async function subjectNames(auditor: Staff, entries: readonly AuditEntry[]): Promise<Map<string, string>> {
  const idsOf = (kind: string) => [
    ...new Set(entries.flatMap((one) => (one.subjectKind === kind && isUuid(one.subjectId) ? [one.subjectId] : []))),
  ]
  const [people, cases] = await Promise.all([
    peopleForAuditor(auditor, { ids: idsOf('account') }),
    caseNumbersForAuditor(auditor, { applicantIds: [], caseIds: idsOf('case') }),
  ])
  return new Map([...people.map(({ id, name, mark }) => [id, `${name} ${mark}`.trim()] as const), ...cases])
}
