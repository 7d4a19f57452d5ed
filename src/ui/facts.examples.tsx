import { DataList } from './data-list'
import { DueDate } from './due-date'
import type { Examples } from './examples'
import { ProcessDiagram } from './process-diagram'
import { StatusTag } from './status-tag'
import { Table } from './table'
import { Timeline } from './timeline'

export const factExamples: Examples = (t) => [
  {
    component: 'DataList',
    states: [
      {
        state: 'default',
        node: (
          <DataList
            rows={[
              { name: t('case.number'), value: '320682-20260402-00017' },
              {
                name: t('field.name'),
                value: t('person.one'),
                action: { href: '#main', text: t('action.change'), about: t('field.name') },
              },
              { name: t('field.reason'), value: t('field.long-hint') },
            ]}
          />
        ),
      },
    ],
  },
  {
    component: 'DueDate',
    states: [
      {
        state: 'default',
        node: (
          <DueDate
            date="2026-05-14"
            dateText={t('due.date')}
            leftText={t('due.left')}
            derivation={{ summary: t('due.how'), lines: [t('due.line-1'), t('due.line-2'), t('due.line-3')] }}
          />
        ),
      },
      {
        state: 'soon',
        node: <DueDate date="2026-05-14" dateText={t('due.date')} leftText={t('due.today')} tone="soon" />,
      },
      {
        state: 'overdue',
        node: <DueDate date="2026-05-14" dateText={t('due.date')} leftText={t('status.overdue')} tone="overdue" />,
      },
      {
        state: 'provisional',
        node: <DueDate date="2026-05-14" dateText={t('due.date')} provisionalText={t('due.provisional')} />,
      },
    ],
  },
  {
    component: 'Timeline',
    states: [
      {
        state: 'default',
        node: (
          <Timeline
            label={t('timeline.label')}
            entries={[
              {
                key: '2',
                when: '2026-04-02 09:12',
                dateTime: '2026-04-02T09:12+08:00',
                title: t('timeline.accepted'),
                detail: t('timeline.detail'),
              },
              {
                key: '1',
                when: '2026-04-01 20:40',
                dateTime: '2026-04-01T20:40+08:00',
                title: t('timeline.submitted'),
              },
            ]}
          />
        ),
      },
    ],
  },
  {
    component: 'Table',
    states: [
      {
        state: 'default',
        node: (
          <Table
            caption={t('table.caption')}
            columns={[
              { key: 'number', header: t('case.number') },
              { key: 'status', header: t('table.status') },
              { key: 'who', header: t('table.who') },
              { key: 'left', header: t('table.left'), numeric: true },
            ]}
            rows={[
              {
                key: '1',
                tone: 'overdue',
                cells: {
                  number: <a href="#main">320682-20260402-00017</a>,
                  status: <StatusTag tone="overdue">{t('status.overdue')}</StatusTag>,
                  who: t('person.one'),
                  left: '−2',
                },
              },
              {
                key: '2',
                cells: {
                  number: <a href="#main">320682-20260403-00004</a>,
                  status: <StatusTag tone="active">{t('status.active')}</StatusTag>,
                  who: t('person.two'),
                  left: '11',
                },
              },
            ]}
          />
        ),
      },
    ],
  },
  {
    component: 'ProcessDiagram',
    states: [
      {
        state: 'default',
        node: (
          <ProcessDiagram
            label={t('process.label')}
            listSummary={t('process.list')}
            stages={[
              {
                name: t('process.accept'),
                tasks: [{ name: t('process.check'), by: t('process.window'), term: t('process.day') }],
              },
              {
                name: t('process.review'),
                tasks: [
                  { name: t('process.papers'), by: t('process.section'), term: t('process.days') },
                  { name: t('process.site'), by: t('process.branch'), term: t('process.days') },
                ],
              },
              { name: t('process.decide'), tasks: [{ name: t('process.approve'), by: t('process.head') }] },
            ]}
          />
        ),
      },
    ],
  },
]
