import { getTranslations } from 'next-intl/server'
import type { SupersedeRequestLine } from '@/modules/disclosure/queries/supersede-requests'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { DataList } from '@/ui/data-list'
import { DeclaredForm } from '@/ui/declared-form'
import type { StatusTone } from '@/ui/status-tag'
import { StatusTag } from '@/ui/status-tag'
import { timeInWords } from '../../_components/time-in-words'
import { answerRequestAction } from '../actions'

const TONE: Record<SupersedeRequestLine['state'], StatusTone> = {
  waiting: 'waiting',
  agreed: 'done',
  refused: 'refused',
  over: 'neutral',
}

/** One request: which document shall give way to which, who asked, and the answer or the form for it. */
export async function RequestCard({ request, mayAnswer }: { request: SupersedeRequestLine; mayAnswer: boolean }) {
  const t = await getTranslations('publishing.requests')
  const locale = await currentLocale()
  const { id, state, title, byTitle, documentId, byDocumentId, askedByName, askedAt, decidedByName, decidedAt } =
    request
  const link = (to: string, text: string) => (
    <a href={localePath(locale, `/documents/${to}`)} lang="zh-CN">
      {text}
    </a>
  )
  const answered = decidedByName && decidedAt
  return (
    <article className="stack-tight border-t border-line py-4">
      <p>
        <StatusTag tone={TONE[state]}>{t(`state.${state}`)}</StatusTag>{' '}
        {t('by', { name: askedByName, time: await timeInWords(askedAt) })}
        {answered && <> · {t('decided', { name: decidedByName, time: await timeInWords(decidedAt) })}</>}
      </p>
      <DataList
        rows={[
          { name: t('older'), value: link(documentId, title) },
          { name: t('newer'), value: link(byDocumentId, byTitle) },
          ...(request.reason ? [{ name: t('reason'), value: <span lang="zh-CN">{request.reason}</span> }] : []),
        ]}
      />
      {mayAnswer && state === 'waiting' && (
        <DeclaredForm
          action={answerRequestAction.bind(null, id)}
          idPrefix={`${id}-`}
          errorTitle={t('errors')}
          submitText={t('answer')}
          pendingText={t('pending')}
          fields={[
            {
              control: 'radio',
              name: 'answer',
              label: t('choose'),
              value: 'agree',
              choices: [
                { value: 'agree', text: t('agree') },
                { value: 'refuse', text: t('refuse') },
              ],
            },
            { control: 'area', name: 'reason', label: t('reason'), hint: t('reason-hint'), rows: 2 },
          ]}
        />
      )}
    </article>
  )
}
