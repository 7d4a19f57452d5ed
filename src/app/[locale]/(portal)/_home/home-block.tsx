import { serviceTallies } from '@/modules/catalogue/queries/service-tallies'
import { publicGrants } from '@/modules/certificates/queries/public-grants'
import type { Block } from '@/modules/front-page/domain/block'
import type { Locale } from '@/platform/i18n/locale'
import { RecentGrants } from '../_components/recent-grants'
import { LifeEventList, SubjectList } from '../_components/ways-in'
import { AnnouncementBlock } from './announcement-block'
import { DocumentsBlock } from './documents-block'
import { LinksBlock } from './links-block'
import { NumbersBlock } from './numbers-block'
import { SearchBlock } from './search-block'

/** One block of the home page. What has nothing to show takes no room. */
export async function HomeBlock({ block, locale }: { block: Block; locale: Locale }) {
  switch (block.kind) {
    case 'announcement':
      return <AnnouncementBlock {...block.settings} locale={locale} />
    case 'search':
      return <SearchBlock locale={locale} />
    case 'life-events':
      return <LifeEventList tallies={await serviceTallies()} locale={locale} />
    case 'subjects':
      return <SubjectList tallies={await serviceTallies()} locale={locale} />
    case 'documents':
      return <DocumentsBlock id={block.id} {...block.settings} locale={locale} />
    case 'decisions':
      return <RecentGrants grants={(await publicGrants({ take: block.settings.count })).grants} locale={locale} />
    case 'numbers':
      return <NumbersBlock />
    case 'links':
      return <LinksBlock id={block.id} {...block.settings} locale={locale} />
  }
}
