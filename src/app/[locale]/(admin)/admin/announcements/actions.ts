'use server'

import { z } from 'zod'
import { dropAnnouncement } from '@/modules/front-page/use-cases/drop-announcement'
import { releaseAnnouncement } from '@/modules/front-page/use-cases/release-announcement'
import { takeDownAnnouncement } from '@/modules/front-page/use-cases/take-down-announcement'
import { formAction } from '@/platform/form-action'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { redirect } from '@/platform/redirect'
import { adminForm } from '@/platform/session/guards'

const id = z.string().max(40)
const ReleaseForm = z.object({ id, expectedVersion: z.coerce.number().int() })
const DropForm = z.object({ id, reason: z.string().max(300) })
const TakeDownForm = z.object({ id })

const saying = (done: 'released' | 'dropped' | 'down') => async (): Promise<never> =>
  redirect(`${localePath(await currentLocale(), '/admin/announcements')}?done=${done}`)

export const releaseAction = formAction({
  guard: adminForm(),
  schema: ReleaseForm,
  words: 'front-page',
  run: releaseAnnouncement,
  done: saying('released'),
})

export const dropAction = formAction({
  guard: adminForm(),
  schema: DropForm,
  words: 'front-page',
  run: dropAnnouncement,
  done: saying('dropped'),
})

export const takeDownAction = formAction({
  guard: adminForm(),
  schema: TakeDownForm,
  words: 'front-page',
  run: takeDownAnnouncement,
  done: saying('down'),
})
