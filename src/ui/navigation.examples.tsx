import { Breadcrumbs } from './breadcrumbs'
import { Details } from './details'
import type { Examples } from './examples'
import { Pagination } from './pagination'
import { SearchBox } from './search-box'
import { Steps } from './steps'
import { Tabs } from './tabs'

export const navigationExamples: Examples = (t) => [
  {
    component: 'SearchBox',
    states: [
      {
        state: 'big',
        node: (
          <SearchBox
            id="example-big"
            size="big"
            action="#main"
            label={t('search.question')}
            hint={t('search.hint')}
            buttonText={t('search.button')}
          />
        ),
      },
      {
        state: 'compact',
        node: (
          <SearchBox id="example-compact" action="#main" label={t('search.label')} buttonText={t('search.button')} />
        ),
      },
    ],
  },
  {
    component: 'Breadcrumbs',
    states: [
      {
        state: 'default',
        node: (
          <Breadcrumbs
            label={t('navigation.crumbs')}
            crumbs={[
              { href: '#main', text: t('navigation.home') },
              { href: '#main-services', text: t('navigation.services') },
            ]}
          />
        ),
      },
    ],
  },
  {
    component: 'Tabs',
    states: [
      {
        state: 'default',
        node: (
          <Tabs
            label={t('navigation.tabs')}
            current="all"
            tabs={[
              { key: 'all', href: '#main', text: t('navigation.all'), count: 23 },
              { key: 'today', href: '#main-today', text: t('due.today'), count: 2 },
            ]}
          />
        ),
      },
    ],
  },
  {
    component: 'Steps',
    states: [
      {
        state: 'default',
        node: (
          <Steps
            label={t('navigation.steps')}
            positionText={t('navigation.position')}
            doneText={t('navigation.done')}
            current={1}
            steps={[
              { name: t('navigation.conditions'), href: '#main' },
              { name: t('navigation.form') },
              { name: t('file.label') },
              { name: t('navigation.check') },
            ]}
          />
        ),
      },
    ],
  },
  {
    component: 'Pagination',
    states: [
      {
        state: 'default',
        node: (
          <Pagination
            label={t('navigation.pages')}
            newer={{ href: '#main', text: t('navigation.newer') }}
            older={{ href: '#main', text: t('navigation.older') }}
          />
        ),
      },
    ],
  },
  {
    component: 'Details',
    states: [
      { state: 'default', node: <Details summary={t('due.how')}>{t('due.line-1')}</Details> },
      {
        state: 'open',
        node: (
          <Details summary={t('due.how')} open>
            <p>{t('due.line-1')}</p>
          </Details>
        ),
      },
    ],
  },
]
