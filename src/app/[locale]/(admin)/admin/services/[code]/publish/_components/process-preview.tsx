import { getTranslations } from 'next-intl/server'
import { Words } from '@/app/[locale]/_shell/words'
import { GuideSection } from '@/app/[locale]/(portal)/services/[code]/_components/guide-section'
import type { Process, ServiceResult } from '@/modules/catalogue/domain/service-version'
import type { Locale } from '@/platform/i18n/locale'
import { Table } from '@/ui/table'

type ProcessPreviewProps = { process: Process; departments: ReadonlyMap<string, string>; locale: Locale }

/** Each task in the order of its stage: which department and post has it, and for how long. */
export async function ProcessPreview({ process, departments, locale }: ProcessPreviewProps) {
  const [t, roles] = await Promise.all([getTranslations('catalogue'), getTranslations('identity.roles')])
  const tasks = process.stages.flatMap((stage) => stage.tasks.map((task) => ({ stage, task })))
  const columns = ['stage', 'task', 'department', 'post', 'days'] as const
  return (
    <GuideSection id="process" title={t('guide.process')}>
      <Table
        caption={t('guide.process')}
        captionHidden
        columns={columns.map((key) => ({ key, header: t(`admin.publish-${key}`) }))}
        rows={tasks.map(({ stage, task }) => ({
          key: `${stage.key}/${task.key}`,
          cells: {
            stage: <Words {...stage.name} locale={locale} />,
            task: <Words {...task.name} locale={locale} />,
            department: departments.get(task.departmentCode ?? '') ?? task.departmentCode,
            post: roles(task.role),
            days: t('process.within', { days: task.termDays }),
          },
        }))}
      />
    </GuideSection>
  )
}

/** What a grant gives: a certificate with its holder, place and scope, or the decision alone. */
export async function ResultPreview({ result }: { result: ServiceResult }) {
  const t = await getTranslations('catalogue')
  const { certificate } = result
  if (!certificate)
    return (
      <GuideSection id="result" title={t('guide.result')}>
        <p>{t('admin.publish-decision-only')}</p>
      </GuideSection>
    )
  const { holder = [], place, scope } = certificate.prints ?? {}
  const lines = [...holder, ...(place ?? []), ...(scope ?? [])].map(({ label }) => label)
  const prints = [...new Set(lines)].join(t('comma'))
  return (
    <GuideSection id="result" title={t('guide.result')}>
      <p>
        <span lang="zh-CN">{certificate.title}</span>
      </p>
      <p>{t('admin.publish-validity', { months: certificate.validityMonths ?? 0 })}</p>
      {prints && <p>{t('admin.publish-prints', { prints })}</p>}
    </GuideSection>
  )
}
