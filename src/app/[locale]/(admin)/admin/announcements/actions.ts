'use server'

import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import type { Staff } from '@/kernel/actor'
import type { Arranged } from '@/modules/front-page/use-cases/arranging'
import { dropAnnouncement } from '@/modules/front-page/use-cases/drop-announcement'
import { releaseAnnouncement } from '@/modules/front-page/use-cases/release-announcement'
import { takeDownAnnouncement } from '@/modules/front-page/use-cases/take-down-announcement'
import { parseForm } from '@/platform/form'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { redirect } from '@/platform/redirect'
import { refusedForm } from '@/platform/refused-form'
import { requireAdmin } from '@/platform/session/guards'
import type { FormState } from '@/ui/form-state'

const id = z.string().max(40)
const ReleaseForm = z.object({ id, expectedVersion: z.coerce.number().int() })
const DropForm = z.object({ id, reason: z.string().max(300) })
const TakeDownForm = z.object({ id })

async function decided<S extends z.ZodType>(
  schema: S,
  form: FormData,
  decide: (input: z.infer<S>) => Promise<Arranged>,
  done: 'released' | 'dropped' | 'down',
): Promise<FormState> {
  const t = await getTranslations('front-page')
  const input = parseForm(schema, form, t)
  if (!input.ok) return input.formState
  const result = await decide(input.value)
  if (!result.ok) return refusedForm(result.refusal, t, form)
  return redirect(`${localePath(await currentLocale(), '/admin/announcements')}?done=${done}`)
}

export async function releaseAction(_previous: FormState, form: FormData): Promise<FormState> {
  const admin: Staff = await requireAdmin(undefined, form)
  return decided(ReleaseForm, form, (input) => releaseAnnouncement(admin, input), 'released')
}

export async function dropAction(_previous: FormState, form: FormData): Promise<FormState> {
  const admin: Staff = await requireAdmin(undefined, form)
  return decided(DropForm, form, (input) => dropAnnouncement(admin, input), 'dropped')
}

export async function takeDownAction(_previous: FormState, form: FormData): Promise<FormState> {
  const admin: Staff = await requireAdmin(undefined, form)
  return decided(TakeDownForm, form, (input) => takeDownAnnouncement(admin, input), 'down')
}
