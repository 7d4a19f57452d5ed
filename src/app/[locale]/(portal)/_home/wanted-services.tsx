import { getTranslations } from 'next-intl/server'
import { Words } from '@/app/[locale]/_shell/words'
import { mostFiledServices } from '@/modules/casework/queries/most-filed-services'
import { wantedServices } from '@/modules/catalogue/queries/wanted-services'
import { type Locale, localePath } from '@/platform/i18n/locale'

const SHOWN = 5
/** Some of what is filed most may be suspended today. */
const ASKED = 4 * SHOWN

/** What people come for most, one touch away. Nothing before the first service. */
export async function WantedServices({ locale }: { locale: Locale }) {
  const t = await getTranslations('portal')
  const services = await wantedServices(await mostFiledServices(ASKED), SHOWN)
  if (services.length === 0) return null
  return (
    <section aria-labelledby="wanted" className="home-wanted">
      <h2 id="wanted">{t('home.wanted')}</h2>
      <ol>
        {services.map(({ code, name, nameEn }) => (
          <li key={code}>
            <a href={localePath(locale, `/services/${encodeURIComponent(code)}`)}>
              <Words zh={name} en={nameEn} locale={locale} />
            </a>
          </li>
        ))}
      </ol>
    </section>
  )
}
