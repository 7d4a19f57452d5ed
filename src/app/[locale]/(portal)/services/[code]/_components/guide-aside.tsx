import { getTranslations } from 'next-intl/server'
import { Words } from '@/app/[locale]/_shell/words'
import type { GuidePage } from '@/modules/catalogue/queries/service-guide'
import { type Locale, localePath } from '@/platform/i18n/locale'
import { ButtonLink } from '@/ui/button'
import { DataList } from '@/ui/data-list'
import { PhoneNumbers } from '@/ui/phone-numbers'
import { PrintButton } from '@/ui/print-button'

/** 政务服务便民热线: answers everywhere in China. */
const HOTLINE = '12345'

type AsideProps = { page: GuidePage; locale: Locale }

/** How to apply, and how long it takes. */
export async function ApplyBox({ page, locale }: AsideProps) {
  const t = await getTranslations('catalogue')
  const { service, content } = page
  const { promised } = content.terms
  return (
    <section aria-labelledby="apply" className="bg-wash p-6 lg:col-start-2">
      <h2 id="apply">{t(service.isOnline ? 'guide.apply-online' : 'guide.apply-window')}</h2>
      {promised && (
        <p className="mt-2">
          {promised.amount === 0
            ? t('guide.done-at-once')
            : t(`guide.done-in-${promised.unit}`, { amount: promised.amount })}
        </p>
      )}
      {service.isOnline && <p>{t('guide.visits', { count: content.guide.visitCount })}</p>}
      {service.isOnline && service.state === 'active' ? (
        <p className="mt-4">
          <ButtonLink kind="primary" href={localePath(locale, `/my/apply/${encodeURIComponent(service.code)}`)}>
            {t('guide.start')}
          </ButtonLink>
        </p>
      ) : (
        <div className="mt-4">
          {service.state === 'active' ? <AtTheWindow page={page} /> : <p>{t('guide.not-now')}</p>}
        </div>
      )}
    </section>
  )
}

/** Where to go, when, and whom to call, as far as it is known; with nothing known, who can tell. */
async function AtTheWindow({ page: { content, department } }: Pick<AsideProps, 'page'>) {
  const t = await getTranslations('catalogue')
  const { office } = content.guide
  const [address, hours] = [office.address || department.address, office.hours || department.officeHours]
  const phone = office.phone || department.phone
  if (!address)
    return (
      <p>
        <PhoneNumbers text={t('guide.window-unknown', { phone: phone || HOTLINE })} />
      </p>
    )
  return (
    <>
      <p>{t('guide.window-go', { address })}</p>
      {hours && <p>{t('guide.window-hours', { hours })}</p>}
      {phone && (
        <p>
          <PhoneNumbers text={t('guide.window-call', { phone })} />
        </p>
      )}
    </>
  )
}

/** What comes out, and where to go and ask; what the guide does not say, the department's own page does. */
export async function Contacts({ page, locale }: AsideProps) {
  const t = await getTranslations('catalogue')
  const { service, content, department } = page
  const { office, resultName, complaintPhone } = content.guide
  const unknown = t('guide.not-published')
  const chinese = (text: string | null) => (text ? <span lang="zh-CN">{text}</span> : unknown)
  const owner = (
    <a href={localePath(locale, `/departments/${department.code}`)}>
      <Words zh={department.name} en={department.nameEn} locale={locale} />
    </a>
  )
  return (
    <section aria-label={t('guide.contacts')} className="lg:col-start-2">
      <DataList
        rows={[
          { name: t('guide.result'), value: resultName.zh ? <Words {...resultName} locale={locale} /> : unknown },
          {
            name: t('guide.audience'),
            value: service.audience.map((one) => t(`audiences.${one}`)).join(t('comma')) || unknown,
          },
          { name: t('guide.department'), value: owner },
          { name: t('guide.office'), value: chinese(office.address || department.address) },
          { name: t('guide.hours'), value: chinese(office.hours || department.officeHours) },
          { name: t('guide.phone'), value: <PhoneNumbers text={office.phone || department.phone || unknown} /> },
          { name: t('guide.complaints'), value: <PhoneNumbers text={complaintPhone || HOTLINE} /> },
        ]}
      />
      <p className="mt-6">
        <PrintButton text={t('guide.print')} />
      </p>
    </section>
  )
}
