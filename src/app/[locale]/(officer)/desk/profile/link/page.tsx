import { LinkFormPage } from '@/app/[locale]/_profile/link-form'
import { requireStaff } from '@/platform/session/guards'
import { linkProviderAction } from '../actions'

export default async function LinkPage() {
  await requireStaff()
  return <LinkFormPage home="/desk/profile" action={linkProviderAction} />
}
