import { SYSTEM } from '@/kernel/actor'
import { startDraft } from '@/modules/applications/use-cases/start-draft'
import { publishServiceVersion } from '@/modules/catalogue/use-cases/publish-service-version'
import { succeeded } from './cases'
import { aDepartment, aServiceVersion, serviceFacts } from './catalogue'
import { aCitizenAccount, asCitizen } from './people'
import type { TestServer } from './test-server'
import { cookieOf, sender } from './uploads'

/** A service, `shop`, that drafts with files can be begun for. */
export async function publishShop(): Promise<void> {
  const departmentId = await aDepartment('如皋市新闻出版局', 'XW01')
  const content = aServiceVersion()
  succeeded(await publishServiceVersion(SYSTEM, { service: serviceFacts(departmentId, { code: 'shop' }), content }))
}

/** A draft for the shop of somebody new, with the cookie and the browser they send files by. */
export async function aShopDraft(server: TestServer) {
  const account = await aCitizenAccount()
  const cookie = await cookieOf(account)
  const { draftId } = succeeded(await startDraft(asCitizen(account), 'shop'))
  return { cookie, draftId, browser: sender(server, cookie) }
}

/** The code of a refusal; null for an answer without a body. */
export const refusalCodeOf = ({ body }: { body: string }): string | null =>
  body ? (JSON.parse(body) as { code: string }).code : null
