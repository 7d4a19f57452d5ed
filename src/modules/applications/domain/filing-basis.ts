import type { Service } from '@/modules/catalogue/domain/service'
import type { ServiceVersionContent } from '@/modules/catalogue/domain/service-version'

/** What a draft or a filing rests on: the service as it is today, and one frozen version of it. */
export type FilingBasis = { service: Service; versionId: string; content: ServiceVersionContent }
