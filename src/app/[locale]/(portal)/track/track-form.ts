import { z } from 'zod'

/** Messages are keys of `portal.track`. */
export const TrackForm = z.object({
  caseNo: z.string().trim().min(1, 'track.case-no-missing').max(60, 'track.not-found'),
  code: z.string().trim().min(1, 'track.code-missing').max(30, 'track.not-found'),
})
