'use server'

import { getTranslations } from 'next-intl/server'
import { refuseAll } from '@/kernel/result'
import { groundsFaults } from '@/modules/casework/domain/calendar-notice'
import { applyCalendarChange } from '@/modules/casework/use-cases/apply-calendar-change'
import { dropCalendarChange } from '@/modules/casework/use-cases/drop-calendar-change'
import type { CalendarProposed } from '@/modules/casework/use-cases/propose-calendar-change'
import { proposeCalendarDay } from '@/modules/casework/use-cases/propose-calendar-day'
import { proposeCalendarNotice } from '@/modules/casework/use-cases/propose-calendar-notice'
import { proposeCalendarYear } from '@/modules/casework/use-cases/propose-calendar-year'
import { parseForm, typedValues } from '@/platform/form'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { redirect } from '@/platform/redirect'
import { refusedForm } from '@/platform/refused-form'
import { requireAdmin } from '@/platform/session/guards'
import type { FormState } from '@/ui/form-state'
import { ApplyForm, DayForm, DropForm, NoticeForm, YearForm } from './calendar-form'
import { readNotice } from './notice-text'

/** A proposal leads to its preview; what is refused stays in its form. */
async function previewed(result: CalendarProposed, form: FormData): Promise<FormState> {
  if (!result.ok) return refusedForm(result.refusal, await getTranslations('casework'), form)
  return redirect(localePath(await currentLocale(), `/admin/calendar/changes/${result.value.changeId}`))
}

async function backToCalendar(query: string): Promise<never> {
  return redirect(`${localePath(await currentLocale(), '/admin/calendar')}?${query}`)
}

export async function setDayAction(_previous: FormState, form: FormData): Promise<FormState> {
  const admin = await requireAdmin('system_admin', form)
  const input = parseForm(DayForm, form, await getTranslations('casework'))
  return input.ok ? previewed(await proposeCalendarDay(admin, input.value), form) : input.formState
}

export async function loadNoticeAction(_previous: FormState, form: FormData): Promise<FormState> {
  const admin = await requireAdmin('system_admin', form)
  const t = await getTranslations('casework')
  const input = parseForm(NoticeForm, form, t)
  if (!input.ok) return input.formState
  const read = readNotice(input.value.year, input.value)
  if (!read.ok) {
    const words = await getTranslations('admin.calendar')
    const errors = read.faults.map(({ code, field, line, text }) => ({ field, message: words(code, { line, text }) }))
    const lacking = refuseAll(groundsFaults(input.value))
    const besides = lacking ? (await refusedForm(lacking.refusal, t)).errors : []
    return { status: 'error', errors: [...errors, ...besides], values: typedValues(form) }
  }
  const { year, source, publishedOn, reason } = input.value
  const { holidays, makeupDays } = read
  return previewed(
    await proposeCalendarNotice(admin, { year, source, publishedOn, reason, holidays, makeupDays }),
    form,
  )
}

export async function publishYearAction(_previous: FormState, form: FormData): Promise<FormState> {
  const admin = await requireAdmin('system_admin', form)
  const input = parseForm(YearForm, form, await getTranslations('casework'))
  return input.ok ? previewed(await proposeCalendarYear(admin, input.value), form) : input.formState
}

export async function applyChangeAction(_previous: FormState, form: FormData): Promise<FormState> {
  const admin = await requireAdmin(undefined, form)
  const t = await getTranslations('casework')
  const input = parseForm(ApplyForm, form, t)
  if (!input.ok) return input.formState
  const result = await applyCalendarChange(admin, input.value)
  if (!result.ok) return refusedForm(result.refusal, t, form)
  const { year, casesExpected } = result.value
  return backToCalendar(`year=${year}&changed=${casesExpected}`)
}

export async function dropChangeAction(_previous: FormState, form: FormData): Promise<FormState> {
  const admin = await requireAdmin(undefined, form)
  const t = await getTranslations('casework')
  const input = parseForm(DropForm, form, t)
  if (!input.ok) return input.formState
  const result = await dropCalendarChange(admin, input.value)
  return result.ok ? backToCalendar(`year=${result.value.year}&dropped=1`) : refusedForm(result.refusal, t, form)
}
