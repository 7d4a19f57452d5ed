import { getTranslations } from 'next-intl/server'
import { type Locale, localePath } from '@/platform/i18n/locale'
import { SearchBox } from '@/ui/search-box'

/** What do you need to do? */
export async function SearchBlock({ locale }: { locale: Locale }) {
  const t = await getTranslations('portal')
  return (
    <div className="max-w-measure">
      <SearchBox
        action={localePath(locale, '/search')}
        size="big"
        label={t('home.question')}
        buttonText={t('home.search')}
        hint={t('home.hint')}
        suggest={{ url: '/api/suggest', countText: t.raw('home.suggestions') }}
      />
    </div>
  )
}
