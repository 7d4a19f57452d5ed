import { LinkFormPage } from '@/app/[locale]/_profile/link-form'
import { requireCitizen } from '@/platform/session/guards'
import { linkProviderAction } from '../actions'

export default async function LinkPage() {
  await requireCitizen()
  return <LinkFormPage home="/my/profile" action={linkProviderAction} />
}
