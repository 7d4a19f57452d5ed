import { Words } from '@/app/[locale]/_shell/words'
import type { SettingsOf } from '@/modules/front-page/domain/block'
import { type Locale, localePath } from '@/platform/i18n/locale'

type LinksProps = SettingsOf<'links'> & { id: string; locale: Locale }

/** Where else to go: pages of this site in the reader's language, and others. */
export function LinksBlock({ id, title, titleEn, links, locale }: LinksProps) {
  return (
    <section aria-labelledby={`links-${id}`}>
      <h2 id={`links-${id}`}>
        <Words zh={title} en={titleEn} locale={locale} />
      </h2>
      <ul className="mt-4 flex flex-wrap gap-x-8 gap-y-3">
        {links.map(({ text, textEn, url }) => (
          <li key={`${text} ${url}`}>
            <a href={url.startsWith('/') ? localePath(locale, url) : url}>
              <Words zh={text} en={textEn} locale={locale} />
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
