import { LinkFormPage } from '@/app/[locale]/_profile/link-form'
import { ownLink } from '@/modules/identity/queries/own-link'
import { env } from '@/platform/env'
import { requireCitizen } from '@/platform/session/guards'
import { linkProviderAction, unlinkProviderAction } from '../actions'

export default async function LinkPage() {
  const actor = await requireCitizen()
  const isLinked = await ownLink(actor, env.OIDC_ISSUER ?? '')
  const actions = { link: linkProviderAction, unlink: unlinkProviderAction }
  return <LinkFormPage home="/my/profile" isLinked={isLinked} {...actions} />
}
