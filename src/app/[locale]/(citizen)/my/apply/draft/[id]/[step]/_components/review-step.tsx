import { getTranslations } from 'next-intl/server'
import type { Citizen } from '@/kernel/actor'
import { inLanguage } from '@/modules/applications/domain/in-language'
import type { DraftPageFacts } from '@/modules/applications/queries/draft-page'
import { AnswersView } from '@/modules/applications/ui/answers-view'
import { governedBy } from '@/modules/catalogue/domain/governing-law'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { newId } from '@/platform/new-id'
import { withNext } from '@/platform/session/with-next'
import { ButtonLink } from '@/ui/button'
import { DataList } from '@/ui/data-list'
import { Notice } from '@/ui/notice'
import { answersTexts } from '../../../../../_components/answers-texts'
import { submitDraftAction } from '../submit-action'
import { ProblemList } from './problem-list'
import { SubmitForm } from './submit-form'

type ReviewStepProps = { page: DraftPageFacts; citizen: Citizen; hrefOf: (step: string) => string }

/** Everything on one page, each part with the way to change it; then the declaration and the one button that files. */
export async function ReviewStep({ page, citizen, hrefOf }: ReviewStepProps) {
  const [t, locale] = [await getTranslations('my.apply'), await currentLocale()]
  const steps = new Set(page.steps.map(({ key }) => key))
  const { issues, missing, infected } = page.problems
  const isComplete = issues.length + missing.length + infected.length === 0
  // Many forms hold a declaration of their own; then nobody is asked twice.
  const declares = !page.form.sections.some(({ fields }) => fields.some(({ type }) => type === 'declaration'))
  const needsName = citizen.realNameLevel < 1
  return (
    <div className="stack">
      <ProblemList page={page} hrefOf={hrefOf} />
      <AnswersView
        sections={page.review}
        locale={locale}
        texts={await answersTexts()}
        aside={({ key, title }) =>
          steps.has(key) && (
            <a href={hrefOf(key)}>
              {t('change')}
              <span className="sr-only"> {inLanguage(title, locale)}</span>
            </a>
          )
        }
      />
      {page.materials.length > 0 && <MaterialsReview page={page} href={hrefOf('materials')} />}
      {needsName && (
        <Notice tone="warning" title={t('real-name-title')}>
          <p>{t('real-name')}</p>
          <ButtonLink href={withNext(localePath(locale, '/my/profile/real-name'), hrefOf('review'))}>
            {t('verify-now')}
          </ButtonLink>
        </Notice>
      )}
      {isComplete && !needsName && !page.outdated && (
        <SubmitForm
          action={submitDraftAction.bind(null, { draftId: page.id, isCorrection: page.correction !== null, declares })}
          declares={declares}
          version={page.version}
          idempotencyKey={newId()}
          texts={{
            title: t('declaration-title'),
            declaration: t('declaration', { law: governedBy(page.service.itemType) }),
            submit: page.correction ? t('submit-correction') : t('submit'),
            submitting: t('submitting'),
            errors: t('not-done'),
            once: t('once'),
          }}
        />
      )}
    </div>
  )
}

async function MaterialsReview({ page, href }: { page: DraftPageFacts; href: string }) {
  const [t, locale] = [await getTranslations('my.apply'), await currentLocale()]
  const rows = page.materials.map(({ material, added, kept }) => {
    const names = [...kept, ...added].map(({ fileName }) => fileName)
    return {
      key: material.key,
      name: inLanguage(material.name, locale),
      value: names.length > 0 ? names.join('\n') : t('no-file'),
    }
  })
  return (
    <section>
      <div className="section-heading">
        <h2>{t('step.materials')}</h2>
        <a href={href}>
          {t('change')}
          <span className="sr-only"> {t('step.materials')}</span>
        </a>
      </div>
      <DataList rows={rows} />
    </section>
  )
}
