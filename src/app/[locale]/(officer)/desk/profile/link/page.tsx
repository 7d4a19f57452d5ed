import { LinkFormPage } from '@/app/[locale]/_profile/link-form'
import { ownLink } from '@/modules/identity/queries/own-link'
import { env } from '@/platform/env'
import { requireStaff } from '@/platform/session/guards'
import { linkProviderAction, unlinkProviderAction } from '../actions'

export default async function LinkPage() {
  const actor = await requireStaff()
  const isLinked = await ownLink(actor, env.OIDC_ISSUER ?? '')
  const actions = { link: linkProviderAction, unlink: unlinkProviderAction }
  return <LinkFormPage home="/desk/profile" isLinked={isLinked} {...actions} />
}
