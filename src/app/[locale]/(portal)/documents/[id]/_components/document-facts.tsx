import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { officialNames } from '@/app/[locale]/_shell/official-names'
import { Words } from '@/app/[locale]/_shell/words'
import { VALIDITY_TONE } from '@/modules/disclosure/ui/validity-tone'
import { type Locale, localePath } from '@/platform/i18n/locale'
import { DataList } from '@/ui/data-list'
import { StatusTag } from '@/ui/status-tag'
import { Day } from '../../../_components/day'
import type { PublishedDocument } from './published'

/** The table beside a document (公开条例 12: 索引、名称、内容概述、生成日期). Only what is known stands in it. */
export async function DocumentFacts({ page, locale }: { page: PublishedDocument; locale: Locale }) {
  const t = await getTranslations('disclosure')
  const { edition, column, issuer, owner, supersedes } = page
  const chinese = (text: string) => text && <span lang="zh-CN">{text}</span>
  const day = (of: string | null) => of && <Day of={of} />
  const named = (await officialNames(locale, { departments: [edition.issuerName] }))(edition.issuerName)
  const issuerName = issuer ? <a href={localePath(locale, `/departments/${issuer.code}`)}>{named}</a> : named
  const ownerName = owner ? (
    <a href={localePath(locale, `/departments/${owner.code}`)}>
      <Words zh={owner.name} en={owner.nameEn} locale={locale} />
    </a>
  ) : (
    t('document.owner-library')
  )
  const facts: [name: string, value: ReactNode][] = [
    ['index-no', edition.indexNo],
    ['doc-no', chinese(edition.docNo)],
    ['issuer', issuerName],
    ['owner', ownerName],
    ['signed-on', day(edition.signedOn)],
    ['formed-on', day(edition.formedOn)],
    ['effective-on', day(edition.effectiveOn)],
    ['expires-on', day(edition.expiresOn)],
    ['published-on', day(page.publishedOn)],
    ['updated-on', page.updatedOn !== page.publishedOn && day(page.updatedOn)],
    [
      'column',
      column && (
        <a href={localePath(locale, `/columns/${column.slug}`)}>
          <Words zh={column.name} en={column.nameEn} locale={locale} />
        </a>
      ),
    ],
    ['category', edition.category && t(`categories.${edition.category}`)],
    ['topic', chinese(edition.topic)],
    ['keywords', chinese(edition.keywords.join('、'))],
    [
      'validity',
      page.validity !== 'unknown' && (
        <StatusTag tone={VALIDITY_TONE[page.validity]}>{t(`validities.${page.validity}`)}</StatusTag>
      ),
    ],
    [
      'supersedes',
      supersedes.length > 0 &&
        supersedes.map(({ id, title }) => (
          <a key={id} className="block" href={localePath(locale, `/documents/${id}`)} lang="zh-CN">
            {title}
          </a>
        )),
    ],
  ]
  return (
    <section aria-labelledby="facts">
      <h2 id="facts" className="mb-4 text-lead">
        {t('document.facts')}
      </h2>
      <DataList
        rows={facts.filter(([, value]) => value).map(([name, value]) => ({ name: t(`document.${name}`), value }))}
      />
    </section>
  )
}
