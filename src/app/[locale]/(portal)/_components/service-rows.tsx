import { getTranslations } from 'next-intl/server'
import { Words } from '@/app/[locale]/_shell/words'
import { type Locale, localePath } from '@/platform/i18n/locale'
import { StatusTag } from '@/ui/status-tag'

export type ServiceRow = {
  code: string
  name: string
  nameEn: string | null
  departmentName: string
  departmentNameEn: string | null
  itemType: string
  isOnline: boolean
  state: string
}

/** Services one below the other: the name, whose it is, and whether it can be filed here. */
export async function ServiceRows({ services, locale }: { services: readonly ServiceRow[]; locale: Locale }) {
  const t = await getTranslations('catalogue')
  return (
    <ul className="border-t border-line">
      {services.map((service) => (
        <li
          key={service.code}
          className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-b border-line py-4"
        >
          <div className="min-w-0 flex-1 basis-80">
            <a href={localePath(locale, `/services/${encodeURIComponent(service.code)}`)} className="text-lead">
              <Words zh={service.name} en={service.nameEn} locale={locale} />
            </a>
            <p className="text-small text-ink-soft">
              <Words zh={service.departmentName} en={service.departmentNameEn} locale={locale} />
              {' · '}
              {t(`item-types.${service.itemType}`)}
            </p>
          </div>
          <StatusTag tone={service.state !== 'active' ? 'waiting' : service.isOnline ? 'active' : 'neutral'}>
            {service.state !== 'active' ? t('suspended') : t(service.isOnline ? 'online' : 'at-the-window')}
          </StatusTag>
        </li>
      ))}
    </ul>
  )
}
