import type { Citizen, Staff } from '@/kernel/actor'
import { ownCaseServices } from '@/modules/casework/queries/own-case-services'
import { serviceNames } from '@/modules/catalogue/queries/service-names'
import type { MyNotices } from '@/modules/notifications/queries/my-notices'

type Notice = MyNotices['notices'][number]

/** What each notice calls its case: a notice keeps the Chinese name, an English page gives the service's English one. */
export async function noticeTitles(
  reader: Citizen | Staff,
  notices: readonly Notice[],
  locale: string,
): Promise<(notice: Notice) => string | undefined> {
  if (locale !== 'en') return ({ params }) => params.title
  const services = await ownCaseServices(
    reader,
    notices.flatMap(({ caseId }) => caseId ?? []),
  )
  const names = await serviceNames([...services.values()])
  return ({ caseId, params }) => names.get(services.get(caseId ?? '') ?? '')?.nameEn ?? params.title
}
