import type { StatusTone } from '@/ui/status-tag'
import type { EditionStatus } from '../domain/lifecycle'
import type { ShownValidity } from '../domain/validity-on'

export const VALIDITY_TONE: Record<ShownValidity, StatusTone> = {
  in_force: 'active',
  not_yet: 'waiting',
  expired: 'refused',
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
