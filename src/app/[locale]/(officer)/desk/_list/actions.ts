'use server'

import { WORKLIST_VIEWS } from '@/modules/casework/domain/worklist'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { redirect } from '@/platform/redirect'
import { requireStaff } from '@/platform/session/guards'
import { addressAfter, narrowedBy } from './list-address'

const LIST_PATHS = { mine: '/desk', department: '/desk/cases', closed: '/desk/cases', found: '/desk/find' } as const

/** Leads to the list narrowed by what was asked; the words go into its address sealed. */
export async function narrowListAction(form: FormData): Promise<void> {
  const officer = await requireStaff(form)
  const view = WORKLIST_VIEWS.find((one) => one === form.get('view')) ?? 'mine'
  const path = localePath(await currentLocale(), LIST_PATHS[view])
  redirect(addressAfter({ officer, view, path }, narrowedBy(form), null))
}
