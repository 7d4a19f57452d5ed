'use server'

import { getTranslations } from 'next-intl/server'
import { refuseAll } from '@/kernel/result'
import { groundsFaults } from '@/modules/casework/domain/calendar-notice'
import { applyCalendarChange } from '@/modules/casework/use-cases/apply-calendar-change'
import { dropCalendarChange } from '@/modules/casework/use-cases/drop-calendar-change'
import { proposeCalendarDay } from '@/modules/casework/use-cases/propose-calendar-day'
import { proposeCalendarNotice } from '@/modules/casework/use-cases/propose-calendar-notice'
import { proposeCalendarYear } from '@/modules/casework/use-cases/propose-calendar-year'
import { parseForm, typedValues } from '@/platform/form'
import { formAction } from '@/platform/form-action'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { redirect } from '@/platform/redirect'
import { refusedForm } from '@/platform/refused-form'
import { adminForm, requireAdmin } from '@/platform/session/guards'
import type { FormState } from '@/ui/form-state'
import { ApplyForm, DayForm, DropForm, NoticeForm, YearForm } from './calendar-form'
import { readNotice } from './notice-text'

/** A proposal leads to its preview; what is refused stays in its form. */
async function toPreview({ changeId }: { changeId: string }): Promise<never> {
  return redirect(localePath(await currentLocale(), `/admin/calendar/changes/${changeId}`))
}

async function backToCalendar(query: string): Promise<never> {
  return redirect(`${localePath(await currentLocale(), '/admin/calendar')}?${query}`)
}

export const setDayAction = formAction({
  guard: adminForm('system_admin'),
  schema: DayForm,
  words: 'casework',
  run: proposeCalendarDay,
  done: toPreview,
})

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
  const notice = { year, source, publishedOn, reason, holidays, makeupDays }
  const proposed = await proposeCalendarNotice(admin, notice)
  return proposed.ok ? toPreview(proposed.value) : refusedForm(proposed.refusal, t, form)
}

export const publishYearAction = formAction({
  guard: adminForm('system_admin'),
  schema: YearForm,
  words: 'casework',
  run: proposeCalendarYear,
  done: toPreview,
})

export const applyChangeAction = formAction({
  guard: adminForm(),
  schema: ApplyForm,
  words: 'casework',
  run: applyCalendarChange,
  done: ({ year, casesExpected }) => backToCalendar(`year=${year}&changed=${casesExpected}`),
})

export const dropChangeAction = formAction({
  guard: adminForm(),
  schema: DropForm,
  words: 'casework',
  run: dropCalendarChange,
  done: ({ year }) => backToCalendar(`year=${year}&dropped=1`),
})
