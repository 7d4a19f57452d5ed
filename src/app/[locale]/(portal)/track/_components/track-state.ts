import type { DataRow } from '@/ui/data-list'
import type { DueTone } from '@/ui/due-date'
import type { FormState, FormValues } from '@/ui/form-state'
import type { StatusTone } from '@/ui/status-tag'
import type { TimelineEntry } from '@/ui/timeline'

/** A case as the tracking page shows it, all in words of the reader's language. */
export type TrackedView = {
  title: string
  isTitleChinese: boolean
  status: { text: string; tone: StatusTone }
  rows: (DataRow & { value: string })[]
  due: {
    name: string
    date?: string
    dateText: string
    leftText?: string
    tone: DueTone
    provisionalText?: string
    derivation: { summary: string; lines: string[] }
  } | null
  entries: (TimelineEntry & { detail?: string })[]
}

export type TrackState = FormState & { found: TrackedView | null }

export const trackError = (message: string, field: string | null, values: FormValues): TrackState => ({
  status: 'error',
  errors: [{ field, message }],
  values,
  found: null,
})
