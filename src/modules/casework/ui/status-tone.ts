import type { StatusTone } from '@/ui/status-tag'
import type { CaseStatus } from '../domain/lifecycle'

/** The mark before the word for a status. */
export const STATUS_TONES: Record<CaseStatus, StatusTone> = {
  submitted: 'active',
  awaiting_correction: 'waiting',
  accepted: 'active',
  granted: 'done',
  denied: 'refused',
  not_accepted: 'refused',
  not_required: 'neutral',
  lapsed: 'neutral',
  withdrawn: 'neutral',
}
