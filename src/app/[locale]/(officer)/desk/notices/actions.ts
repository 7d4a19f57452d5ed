'use server'

import { markNoticesRead } from '@/modules/notifications/use-cases/mark-notices-read'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { redirect } from '@/platform/redirect'
import { requireStaff } from '@/platform/session/guards'

/** Up to the newest line the page showed; one that came meanwhile stays unread. */
export async function markReadAction(form: FormData): Promise<void> {
  const officer = await requireStaff(form)
  await markNoticesRead(officer, { upTo: String(form.get('upTo') ?? '') })
  redirect(localePath(await currentLocale(), '/desk/notices'))
}
