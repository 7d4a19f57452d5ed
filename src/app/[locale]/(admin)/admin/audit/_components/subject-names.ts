import type { Staff } from '@/kernel/actor'
import { isUuid } from '@/kernel/ids'
import type { AuditEntry } from '@/modules/audit/domain/audit-chain'
import { caseNumbersForAuditor } from '@/modules/casework/queries/cases-for-auditor'
import { peopleForAuditor } from '@/modules/identity/queries/people-for-auditor'
import { shownId } from './shown-id'

/**
 * What the auditor calls the subjects of these entries and what their details name: people by name and masked mark, cases
 * by number, anything else by the end of its id.
 */
export async function subjectNames(auditor: Staff, entries: readonly AuditEntry[]): Promise<(id: string) => string> {
  const subjects = (kind: string) => entries.flatMap((one) => (one.subjectKind === kind ? [one.subjectId] : []))
  const noted = (name: string) => entries.flatMap(({ detail }) => (name in detail ? [String(detail[name])] : []))
  const ids = (...found: string[][]) => [...new Set(found.flat().filter(isUuid))]
  const [people, cases] = await Promise.all([
    peopleForAuditor(auditor, { ids: ids(subjects('account'), noted('accountId')) }),
    caseNumbersForAuditor(auditor, { applicantIds: [], caseIds: ids(subjects('case'), noted('caseId')) }),
  ])
  const names = new Map([...people.map(({ id, name, mark }) => [id, `${name} ${mark}`.trim()] as const), ...cases])
  return (id) => names.get(id) ?? shownId(id)
}
