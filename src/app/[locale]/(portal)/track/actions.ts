'use server'

import { getTranslations } from 'next-intl/server'
import { trackCase } from '@/modules/casework/queries/track-case'
import { parseForm, typedValues } from '@/platform/form'
import { hit } from '@/platform/rate-limit'
import { allowAnyone } from '@/platform/session/guards'
import { requestOrigin } from '@/platform/session/request-origin'
import { type TrackState, trackError } from './_components/track-state'
import { trackedView } from './_components/tracked-view'
import { TrackForm } from './track-form'

/** The code has 40 bits; with this limit a guess takes thousands of years. */
const ATTEMPTS = { limit: 20, windowSeconds: 600 }

export async function trackAction(_previous: TrackState, form: FormData): Promise<TrackState> {
  await allowAnyone()
  const t = await getTranslations('portal')
  const input = parseForm(TrackForm, form, t)
  if (!input.ok) return { ...input.formState, found: null }
  const { allowed, retryAfterSeconds } = await hit(`track:${(await requestOrigin()).ip}`, ATTEMPTS)
  const values = typedValues(form)
  if (!allowed) return trackError(t('track.too-often', { minutes: Math.ceil(retryAfterSeconds / 60) }), null, values)
  const found = await trackCase(input.value.caseNo, input.value.code)
  if (!found) return trackError(t('track.not-found'), 'caseNo', values)
  return { status: 'done', errors: [], values, found: await trackedView(found) }
}
