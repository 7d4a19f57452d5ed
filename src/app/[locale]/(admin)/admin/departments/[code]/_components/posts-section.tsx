import { getTranslations } from 'next-intl/server'
import { POST_ROLES } from '@/kernel/actor'
import { dayWords } from '@/modules/casework/ui/day-words'
import type { Department } from '@/modules/departments/domain/department'
import type { PostWithHoldings } from '@/modules/departments/queries/department-by-code'
import { currentLocale } from '@/platform/i18n/current-locale'
import { DeclaredForm } from '@/ui/declared-form'
import { StatusTag } from '@/ui/status-tag'
import { Table } from '@/ui/table'
import { closePostAction, createPostAction } from '../../actions'

type PostsSectionProps = {
  department: Department
  posts: readonly PostWithHoldings[]
  names: ReadonlyMap<string, string>
  mayArrange: boolean
}

/** The posts of a body and who holds them. */
export async function PostsSection({ department, posts, names, mayArrange }: PostsSectionProps) {
  const [t, roles, locale] = [
    await getTranslations('departments'),
    await getTranslations('identity.roles'),
    await currentLocale(),
  ]
  const form = { errorTitle: t('form.errors'), pendingText: t('form.pending') }
  const holders = ({ holdings }: PostWithHoldings) =>
    holdings.length === 0 ? (
      t('posts.vacant')
    ) : (
      <ul>
        {holdings.map(({ id, accountId, startsOn, endsOn }) => {
          const [name, from] = [names.get(accountId) ?? '', dayWords(locale, startsOn)]
          return (
            <li key={id}>
              {endsOn
                ? t('posts.from-until', { name, from, until: dayWords(locale, endsOn) })
                : t('posts.from-to', { name, from })}
            </li>
          )
        })}
      </ul>
    )
  const close = (post: PostWithHoldings) =>
    post.active && mayArrange ? (
      <DeclaredForm
        {...form}
        action={closePostAction.bind(null, department.code)}
        submitText={t('posts.close')}
        submitKind="quiet"
        fields={[{ control: 'hidden', name: 'postId', value: post.id }]}
      />
    ) : (
      !post.active && <StatusTag tone="refused">{t('posts.closed')}</StatusTag>
    )
  const columns = (['post', 'role', 'holders', 'close'] as const).map((key) => ({ key, header: t(`posts.${key}`) }))
  const rows = posts.map((post) => ({
    key: post.id,
    cells: { post: post.title, role: roles(post.role), holders: holders(post), close: close(post) },
  }))
  return (
    <section className="stack" aria-labelledby="posts">
      <h2 id="posts">{t('posts.title')}</h2>
      {posts.length === 0 ? (
        <p>{t('posts.none')}</p>
      ) : (
        <Table caption={t('posts.caption')} captionHidden columns={columns} rows={rows} />
      )}
      <p>{t('posts.assign')}</p>
      {mayArrange && department.active && (
        <DeclaredForm
          folded={{ summary: t('posts.new') }}
          {...form}
          action={createPostAction.bind(null, department.code)}
          submitText={t('posts.create')}
          fields={[
            { control: 'hidden', name: 'departmentId', value: department.id },
            { control: 'text', name: 'title', label: t('posts.post-title'), hint: t('posts.post-title-hint') },
            {
              control: 'radio',
              name: 'role',
              label: t('posts.role'),
              value: 'reviewer',
              choices: POST_ROLES.map((role) => ({ value: role, text: roles(role) })),
            },
          ]}
        />
      )}
    </section>
  )
}
