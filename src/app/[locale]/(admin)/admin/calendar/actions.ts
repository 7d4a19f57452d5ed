'use server'

import { getTranslations } from 'next-intl/server'
import { isPlainDate, yearOf } from '@/kernel/plain-date'
import { importCalendarNotice } from '@/modules/casework/use-cases/import-calendar-notice'
import { publishCalendarYear } from '@/modules/casework/use-cases/publish-calendar-year'
import { setCalendarDay } from '@/modules/casework/use-cases/set-calendar-day'
import { parseForm, typedValues } from '@/platform/form'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { redirect } from '@/platform/redirect'
import { refusedForm } from '@/platform/refused-form'
import { requireAdmin } from '@/platform/session/guards'
import type { FormState } from '@/ui/form-state'
import { DayForm, NoticeForm, YearForm } from './calendar-form'
import { readNotice } from './notice-text'

async function changed(year: number, cases: number): Promise<never> {
  redirect(`${localePath(await currentLocale(), '/admin/calendar')}?year=${year}&changed=${cases}`)
}

export async function setDayAction(_previous: FormState, form: FormData): Promise<FormState> {
  const admin = await requireAdmin('system_admin', form)
  const t = await getTranslations('casework')
  const input = parseForm(DayForm, form, t)
  if (!input.ok) return input.formState
  const result = await setCalendarDay(admin, input.value)
  if (!result.ok) return refusedForm(result.refusal, t, form)
  const { date } = input.value
  return changed(isPlainDate(date) ? yearOf(date) : 0, result.value.casesChanged)
}

export async function loadNoticeAction(_previous: FormState, form: FormData): Promise<FormState> {
  const admin = await requireAdmin('system_admin', form)
  const t = await getTranslations('casework')
  const input = parseForm(NoticeForm, form, t)
  if (!input.ok) return input.formState
  const read = readNotice(input.value.year, input.value)
  if (!read.ok) {
    const words = await getTranslations('admin.calendar')
    const message = words(read.fault, { line: read.line, text: read.text })
    return { status: 'error', errors: [{ field: read.field, message }], values: typedValues(form) }
  }
  const { year, source, publishedOn } = input.value
  const { holidays, makeupDays } = read
  const result = await importCalendarNotice(admin, { year, source, publishedOn, holidays, makeupDays })
  return result.ok ? changed(year, result.value.casesChanged) : refusedForm(result.refusal, t, form)
}

export async function publishYearAction(_previous: FormState, form: FormData): Promise<FormState> {
  const admin = await requireAdmin('system_admin', form)
  const t = await getTranslations('casework')
  const input = parseForm(YearForm, form, t)
  if (!input.ok) return input.formState
  const result = await publishCalendarYear(admin, { ...input.value, publishedOn: null })
  return result.ok ? changed(input.value.year, result.value.casesChanged) : refusedForm(result.refusal, t, form)
}
