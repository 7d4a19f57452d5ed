import { checkDocumentNumber } from '@/kernel/document-number'
import { checkIdentityNumber, type IdentityNumberFault } from '@/kernel/identity-number'
import { addMonths, type PlainDate } from '@/kernel/plain-date'
import type { IdType } from './account'

export type RealNameFault =
  | `identity.number-${IdentityNumberFault}`
  | 'identity.document-number-unfit'
  | 'identity.guardian-needed'

export type RealNameCheck = { ok: true; number: string } | { ok: false; code: RealNameFault }

const GUARDIAN_UNTIL_MONTHS = 14 * 12

/**
 * The number on an identity paper. A resident number proves itself by its check character; of other papers only the
 * form can be checked here. Under fourteen a guardian must consent, and that is done at the window (PIPL 31).
 */
export function checkRealName(
  paper: { idType: IdType; number: string },
  on: { today: PlainDate; allowTestRegion: boolean },
): RealNameCheck {
  if (paper.idType !== 'resident_id') {
    const read = checkDocumentNumber(paper.idType, paper.number, on)
    return read.ok ? { ok: true, number: read.value } : { ok: false, code: 'identity.document-number-unfit' }
  }
  const checked = checkIdentityNumber(paper.number, on)
  if (!checked.ok) return { ok: false, code: `identity.number-${checked.reason}` }
  const isChild = addMonths(checked.birthDate, GUARDIAN_UNTIL_MONTHS) > on.today
  return isChild ? { ok: false, code: 'identity.guardian-needed' } : { ok: true, number: checked.value }
}
