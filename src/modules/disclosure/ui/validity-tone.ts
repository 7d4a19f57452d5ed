import type { StatusTone } from '@/ui/status-tag'
import type { Validity } from '../domain/document'
import type { EditionStatus } from '../domain/lifecycle'

export const VALIDITY_TONE: Record<Validity, StatusTone> = {
  in_force: 'active',
  partly: 'waiting',
  superseded: 'refused',
  repealed: 'refused',
  unknown: 'neutral',
}

export const EDITION_TONE: Record<EditionStatus, StatusTone> = {
  draft: 'neutral',
  submitted: 'waiting',
  scheduled: 'waiting',
  published: 'active',
  superseded: 'done',
  withdrawn: 'refused',
}
