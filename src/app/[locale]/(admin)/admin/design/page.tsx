import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { requireAdmin } from '@/platform/session/guards'
import { actionExamples } from '@/ui/actions.examples'
import { choiceExamples } from '@/ui/choices.examples'
import type { Example } from '@/ui/examples'
import { factExamples } from '@/ui/facts.examples'
import { feedbackExamples } from '@/ui/feedback.examples'
import { fieldExamples } from '@/ui/fields.examples'
import { navigationExamples } from '@/ui/navigation.examples'
import { PageHeading } from '@/ui/page-heading'
import { Tabs } from '@/ui/tabs'

const SETS = [feedbackExamples, actionExamples, fieldExamples, choiceExamples, factExamples, navigationExamples]

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('design')
  return { title: t('title') }
}

type DesignPageProps = { searchParams: Promise<{ density?: string }> }

/** Every part of the design system in every state, in the portal's density or the desk's. */
export default async function DesignPage({ searchParams }: DesignPageProps) {
  await requireAdmin()
  const density = (await searchParams).density === 'desk' ? 'desk' : 'portal'
  const t = await getTranslations('design')
  const tabs = (['portal', 'desk'] as const).map((key) => ({ key, href: `?density=${key}`, text: t(`density.${key}`) }))
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      <Tabs label={t('density.label')} tabs={tabs} current={density} />
      <div data-density={density} className="gallery">
        {SETS.flatMap((examples) => examples(t)).map((example) => (
          <ExampleSection key={example.component} example={example} words={t} />
        ))}
      </div>
    </>
  )
}

function ExampleSection({ example, words }: { example: Example; words: (key: string) => string }) {
  return (
    <section aria-labelledby={`example-${example.component}`}>
      <h2 id={`example-${example.component}`}>{example.component}</h2>
      {example.states.map(({ state, node }) => (
        <div key={state} className="gallery-state">
          <p>{words(`state.${state}`)}</p>
          <div>{node}</div>
        </div>
      ))}
    </section>
  )
}
