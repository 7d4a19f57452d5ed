'use server'

import { endStandIn } from '@/modules/departments/use-cases/end-stand-in'
import { arrangeStandIn } from '@/modules/identity/use-cases/arrange-stand-in'
import { formAction } from '@/platform/form-action'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { redirect } from '@/platform/redirect'
import { adminForm } from '@/platform/session/guards'
import { areaOf } from '../_components/refusal-area'
import { EndStandInForm, StandInForm } from './stand-in-form'

async function backToList(saved: 'arranged' | 'ended'): Promise<never> {
  redirect(`${localePath(await currentLocale(), '/admin/stand-ins')}?saved=${saved}`)
}

/** Codes of the account come up too: it may have changed meanwhile. */
export const arrangeStandInAction = formAction({
  guard: adminForm('system_admin'),
  schema: StandInForm,
  words: 'stand-ins',
  run: arrangeStandIn,
  done: () => backToList('arranged'),
  refusedIn: areaOf,
})

export const endStandInAction = formAction({
  guard: adminForm('system_admin'),
  schema: EndStandInForm,
  words: 'stand-ins',
  run: endStandIn,
  done: () => backToList('ended'),
})
