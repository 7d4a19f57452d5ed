import { getTranslations } from 'next-intl/server'
import { officialNames } from '@/app/[locale]/_shell/official-names'
import type { PublicGrant } from '@/modules/certificates/queries/public-grants'
import type { Locale } from '@/platform/i18n/locale'
import { Table } from '@/ui/table'
import { Day } from './day'

/** Licences granted lately: granting decisions are public (许可法 40). Nothing while there are none. */
export async function RecentGrants({ grants, locale }: { grants: readonly PublicGrant[]; locale: Locale }) {
  const t = await getTranslations('portal')
  if (grants.length === 0) return null
  const named = await officialNames(locale, {
    departments: grants.map(({ department }) => department),
    services: grants.map(({ matter }) => matter),
  })
  const chinese = (text: string) => (locale === 'en' ? <span lang="zh-CN">{text}</span> : text)
  return (
    <section aria-labelledby="grants">
      <h2 id="grants">{t('grants.title')}</h2>
      <p className="mb-4 mt-1 text-small text-ink-soft">{t('grants.why')}</p>
      <Table
        caption={t('grants.title')}
        captionHidden
        columns={[
          { key: 'matter', header: t('grants.matter') },
          { key: 'holder', header: t('grants.holder') },
          { key: 'department', header: t('grants.department') },
          { key: 'issuedOn', header: t('grants.issued-on') },
          { key: 'number', header: t('grants.number') },
        ]}
        rows={grants.map((grant) => ({
          key: grant.id,
          cells: {
            matter: named(grant.matter),
            holder: chinese(grant.holder),
            department: named(grant.department),
            issuedOn: <Day of={grant.issuedOn} />,
            number: chinese(grant.number),
          },
        }))}
      />
    </section>
  )
}
