import { getTranslations } from 'next-intl/server'
import { searchExamples } from '@/modules/catalogue/queries/search-examples'
import { type Locale, localePath } from '@/platform/i18n/locale'
import { SearchBox } from '@/ui/search-box'
import { WantedServices } from './wanted-services'

/** What do you need to do? Beside it, what others came for most. */
export async function SearchBlock({ locale }: { locale: Locale }) {
  const [t, words, examples] = await Promise.all([
    getTranslations('portal'),
    getTranslations('catalogue'),
    searchExamples(),
  ])
  const said = examples.flatMap((one) => (locale === 'en' ? (one.nameEn ?? []) : one.words)).join(words('comma'))
  return (
    <div className="home-begin">
      <SearchBox
        action={localePath(locale, '/search')}
        size="big"
        label={t('home.question')}
        buttonText={t('home.search')}
        hint={said ? t('home.hint', { examples: said }) : t('home.hint-plain')}
        suggest={{ url: '/api/suggest', countText: t.raw('home.suggestions') }}
      />
      <WantedServices locale={locale} />
    </div>
  )
}
