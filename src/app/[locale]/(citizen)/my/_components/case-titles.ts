import { serviceNames } from '@/modules/catalogue/queries/service-names'

export type Titled = { title: string; serviceId: string | null }

/** What a case is about, in the reader's language where its service has a name in it. */
export async function caseTitles(cases: readonly Titled[], locale: string): Promise<(one: Titled) => string> {
  if (locale !== 'en') return ({ title }) => title
  const names = await serviceNames(cases.flatMap(({ serviceId }) => serviceId ?? []))
  return ({ title, serviceId }) => (serviceId && names.get(serviceId)?.nameEn) || title
}
