import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { homeBlocks } from '@/modules/front-page/queries/home-blocks'
import { cityNameIn } from '@/platform/city'
import { currentLocale } from '@/platform/i18n/current-locale'
import { pageAddresses } from './_components/page-addresses'
import { HomeBlock } from './_home/home-block'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('portal')
  const locale = await currentLocale()
  return {
    title: { absolute: t('home.page-title', { city: cityNameIn(locale) }) },
    alternates: pageAddresses(locale, '/'),
  }
}

/** What the city put on its first page, in its order; to begin with: what do you need to do? */
export default async function HomePage() {
  const locale = await currentLocale()
  const t = await getTranslations('portal')
  const blocks = await homeBlocks()
  return (
    <div className="home">
      <h1 className="sr-only">{t('home.title', { city: cityNameIn(locale) })}</h1>
      {blocks.map((block) => (
        <div key={block.id} data-block={block.kind}>
          <HomeBlock block={block} locale={locale} />
        </div>
      ))}
    </div>
  )
}
