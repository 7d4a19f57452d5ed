'use server'

import { forgetSaying } from '@/modules/search/use-cases/forget-saying'
import { teachSaying } from '@/modules/search/use-cases/teach-saying'
import { formAction } from '@/platform/form-action'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { redirect } from '@/platform/redirect'
import { requireStaff } from '@/platform/session/guards'
import { ForgetForm, NewSayingForm, SayingForm } from './saying-form'

/** Back to the list, which says what was done. */
const saved = (what: 'added' | 'changed' | 'removed') => async (): Promise<never> =>
  redirect(`${localePath(await currentLocale(), '/admin/publishing/words')}?saved=${what}`)

export const addSayingAction = formAction({
  guard: requireStaff,
  schema: NewSayingForm,
  words: 'search-words',
  run: teachSaying,
  done: saved('added'),
})

export const changeSayingAction = formAction({
  guard: requireStaff,
  schema: SayingForm,
  words: 'search-words',
  run: teachSaying,
  done: saved('changed'),
})

export const forgetSayingAction = formAction({
  guard: requireStaff,
  schema: ForgetForm,
  words: 'search-words',
  run: forgetSaying,
  done: saved('removed'),
})
