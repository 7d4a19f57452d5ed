import { getTranslations } from 'next-intl/server'
import type { GuidePage } from '@/modules/catalogue/queries/service-guide'
import { type Locale, localePath } from '@/platform/i18n/locale'
import { ButtonLink } from '@/ui/button'
import { DataList } from '@/ui/data-list'
import { PrintButton } from '@/ui/print-button'
import { Words } from '../../../_parts/words'

/** Beside the guide: how to apply, how long, what comes out, and where to ask. */
export async function GuideAside({ page, locale }: { page: GuidePage; locale: Locale }) {
  const t = await getTranslations('catalogue')
  const { service, content, department } = page
  const { guide, terms } = content
  const office = {
    address: guide.office.address || department.address || t('guide.not-published'),
    hours: guide.office.hours || department.officeHours || t('guide.not-published'),
    phone: guide.office.phone || department.phone || t('guide.not-published'),
  }
  const promised = terms.promised
  const canApply = service.isOnline && service.state === 'active'
  return (
    <aside aria-labelledby="apply" className="max-lg:row-start-1">
      <div className="bg-wash p-6">
        <h2 id="apply">{t(service.isOnline ? 'guide.apply-online' : 'guide.apply-window')}</h2>
        {promised && (
          <p className="mt-2">
            {promised.amount === 0
              ? t('guide.done-at-once')
              : t(`guide.done-in-${promised.unit}`, { amount: promised.amount })}
          </p>
        )}
        {service.isOnline && <p>{t('guide.visits', { count: guide.visitCount })}</p>}
        {canApply ? (
          <p className="mt-4">
            <ButtonLink kind="primary" href={localePath(locale, `/my/apply/${encodeURIComponent(service.code)}`)}>
              {t('guide.start')}
            </ButtonLink>
          </p>
        ) : (
          <p className="mt-4">{t('guide.window-help')}</p>
        )}
      </div>
      <div className="mt-6">
        <DataList
          rows={[
            {
              name: t('guide.result'),
              value: guide.resultName.zh ? <Words {...guide.resultName} locale={locale} /> : t('guide.not-published'),
            },
            { name: t('guide.audience'), value: service.audience.map((one) => t(`audiences.${one}`)).join(t('comma')) },
            {
              name: t('guide.department'),
              value: (
                <a href={localePath(locale, `/departments/${department.code}`)}>
                  <Words zh={department.name} en={department.nameEn} locale={locale} />
                </a>
              ),
            },
            { name: t('guide.office'), value: <span lang="zh-CN">{office.address}</span> },
            { name: t('guide.hours'), value: <span lang="zh-CN">{office.hours}</span> },
            { name: t('guide.phone'), value: office.phone },
            { name: t('guide.complaints'), value: guide.complaintPhone || '12345' },
          ]}
        />
      </div>
      <p className="mt-6">
        <PrintButton text={t('guide.print')} />
      </p>
    </aside>
  )
}
