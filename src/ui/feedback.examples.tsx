import { ButtonLink } from './button'
import { EmptyState } from './empty-state'
import { ErrorSummary } from './error-summary'
import type { Examples } from './examples'
import { Notice, type NoticeTone } from './notice'
import { StatusTag, type StatusTone } from './status-tag'

const NOTICES: readonly NoticeTone[] = ['info', 'success', 'warning', 'error']
const TONES: readonly StatusTone[] = ['neutral', 'active', 'waiting', 'done', 'refused', 'overdue']

export const feedbackExamples: Examples = (t) => [
  {
    component: 'ErrorSummary',
    states: [
      {
        state: 'error',
        node: (
          <ErrorSummary
            title={t('error.title')}
            errors={[
              { field: 'text-error', message: t('field.error') },
              { field: 'radio-error', message: t('choice.error') },
              { field: null, message: t('error.whole') },
            ]}
          />
        ),
      },
    ],
  },
  {
    component: 'Notice',
    states: NOTICES.map((tone) => ({
      state: tone,
      node: (
        <Notice tone={tone} title={t(`notice.${tone}.title`)}>
          <p>{t(`notice.${tone}.text`)}</p>
        </Notice>
      ),
    })),
  },
  {
    component: 'StatusTag',
    states: TONES.map((tone) => ({ state: tone, node: <StatusTag tone={tone}>{t(`status.${tone}`)}</StatusTag> })),
  },
  {
    component: 'EmptyState',
    states: [
      {
        state: 'default',
        node: (
          <EmptyState title={t('empty.title')} detail={t('empty.detail')}>
            <ButtonLink href="#main">{t('empty.action')}</ButtonLink>
          </EmptyState>
        ),
      },
    ],
  },
]
