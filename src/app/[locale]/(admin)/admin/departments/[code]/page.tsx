import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { departmentByCode } from '@/modules/departments/queries/department-by-code'
import { accountNames } from '@/modules/identity/queries/account-names'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { requireAdmin } from '@/platform/session/guards'
import { ButtonLink } from '@/ui/button'
import { Details } from '@/ui/details'
import { Notice } from '@/ui/notice'
import { PageHeading } from '@/ui/page-heading'
import { StatusTag } from '@/ui/status-tag'
import { TreeList } from '../_components/tree-list'
import { ActiveSection } from './_components/active-section'
import { DepartmentFactsList } from './_components/department-facts-list'
import { PostsSection } from './_components/posts-section'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('departments'))('title') }
}

const SAVED = ['created', 'updated', 'closed', 'opened', 'post-created', 'post-closed'] as const

type PageProps = { params: Promise<{ code: string }>; searchParams: Promise<{ saved?: string }> }

/** One body: its facts, what hangs under it, its posts and who holds them. */
export default async function DepartmentPage({ params, searchParams }: PageProps) {
  const admin = await requireAdmin()
  const [{ code }, asked] = await Promise.all([params, searchParams])
  const found = await departmentByCode(admin, code)
  if (!found) notFound()
  const { department, children, posts } = found
  const holders = posts.flatMap((post) => post.holdings.map(({ accountId }) => accountId))
  const [t, locale, names] = await Promise.all([getTranslations('departments'), currentLocale(), accountNames(holders)])
  const mayArrange = admin.adminRole === 'system_admin'
  const saved = SAVED.find((what) => what === asked.saved)
  const below = children.map((child) => ({ ...child, children: [] }))
  return (
    <div className="stack-wide">
      {saved && <Notice tone="success" title={t(`saved.${saved}`)} live />}
      <PageHeading title={department.name} kicker={`${department.code} ${t(`kinds.${department.kind}`)}`}>
        {!department.active && <StatusTag tone="refused">{t('closed')}</StatusTag>}
        {mayArrange && (
          <ButtonLink href={localePath(locale, `/admin/departments/${code}/edit`)}>{t('edit')}</ButtonLink>
        )}
      </PageHeading>
      <DepartmentFactsList department={department} />
      <PostsSection department={department} posts={posts} names={names} mayArrange={mayArrange} />
      {below.length > 0 && (
        <Details summary={`${t('under')} ${below.length}`} open={below.length <= 20}>
          <TreeList nodes={below} />
        </Details>
      )}
      {mayArrange && <ActiveSection department={department} />}
      <p>
        <a href={localePath(locale, '/admin/departments')}>{t('back')}</a>
      </p>
    </div>
  )
}
