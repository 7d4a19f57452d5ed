import { checkCertificate, checkPromises } from './check-certificate'
import { checkCondition, type FieldsByKey } from './check-condition'
import { checkForm, formFields } from './check-form'
import { checkResult } from './check-result'
import type { GuideContent } from './guide-content'
import { isLonger } from './limits'
import type { Process, ServiceVersionContent } from './service-version'
import { problem, repeated, type VersionProblem } from './version-problem'

/**
 * Everything that forbids publishing a version that people file online; empty = it may be published.
 * 许可法 30 and 营商条例 36 (what must be public), 国办秘函〔2019〕19号 (a guide lacking an element is a veto item).
 */
export function checkVersion(content: ServiceVersionContent): VersionProblem[] {
  const known = new Map(formFields(content.form).map((field) => [field.key, field]))
  return [
    ...checkGuide(content),
    ...checkForm(content.form),
    ...checkMaterials(content, known),
    ...checkProcess(content.process, known),
    ...checkTerms(content),
    ...checkPromises(content),
    ...checkCertificate(content),
    ...checkResult(content.result, known),
  ]
}

/** The elements no guide may lack. Fees are never missing: an empty list means that nothing is charged. */
export function checkGuide({ guide, materials }: Pick<GuideContent, 'guide' | 'materials'>): VersionProblem[] {
  const elements: Record<string, boolean> = {
    summary: guide.summary.zh.trim() !== '',
    legalBasis: guide.legalBasis.length > 0,
    conditions: guide.conditions.length > 0,
    materials: materials.length > 0,
    result: guide.resultName.zh.trim() !== '',
    office: guide.office.address.trim() !== '' && guide.office.hours.trim() !== '',
    contact: guide.office.phone.trim() !== '',
  }
  return Object.keys(elements)
    .filter((element) => !elements[element])
    .map((element) => problem('guide-element-missing', element))
}

function checkMaterials({ materials }: ServiceVersionContent, known: FieldsByKey): VersionProblem[] {
  return [
    ...repeated(materials.map((material) => material.key)).map((key) => problem('material-key-repeated', key)),
    ...materials.flatMap(({ key, name, necessity, requiredWhen, accepts, maxFiles }) => {
      const place = { part: 'material', name: name.zh } as const
      return [
        ...((necessity === 'conditional') === (requiredWhen !== undefined)
          ? []
          : [problem('material-condition', key, place)]),
        ...checkCondition(requiredWhen, answerable(known), place),
        ...(maxFiles >= 1 && accepts.length > 0 ? [] : [problem('material-without-files', key, place)]),
      ]
    }),
  ]
}

/** A material or a stage may look at every answer of the form. */
const answerable = (known: FieldsByKey) => ({ known, all: new Set(known.keys()) })

function checkProcess(process: Process, known: FieldsByKey): VersionProblem[] {
  const last = process.stages.at(-1)
  if (!last) return [problem('process-empty')]
  const tasks = process.stages.flatMap((stage) => stage.tasks)
  const decides = last.tasks.length === 1 && last.tasks[0]?.action === 'approve' && last.when === undefined
  const early = process.stages
    .slice(0, -1)
    .flatMap((stage) => stage.tasks)
    .filter((task) => task.action === 'approve')
  return [
    ...(decides ? [] : [problem('last-stage-must-decide', last.key)]),
    ...early.map((task) => problem('decision-before-the-end', task.key)),
    ...process.stages.filter((stage) => stage.tasks.length === 0).map((stage) => problem('stage-empty', stage.key)),
    ...repeated(process.stages.map((stage) => stage.key)).map((key) => problem('stage-key-repeated', key)),
    ...repeated(tasks.map((task) => task.key)).map((key) => problem('task-key-repeated', key)),
    ...process.stages.flatMap((stage) =>
      checkCondition(stage.when, answerable(known), { part: 'stage', name: stage.name.zh }),
    ),
  ]
}

function checkTerms({ terms, process }: ServiceVersionContent): VersionProblem[] {
  const amount = process.stages
    .map((stage) => Math.max(0, ...stage.tasks.map((task) => task.termDays)))
    .reduce((sum, days) => sum + days, 0)
  return [
    ...(terms.statutory && isLonger(terms.promised, terms.statutory) ? [problem('promise-longer-than-law')] : []),
    ...(terms.caseType === 'INSTANT' && terms.promised.amount > 1 ? [problem('instant-takes-days')] : []),
    ...(isLonger({ amount, unit: 'workday' }, terms.promised) ? [problem('tasks-longer-than-promise')] : []),
    ...(terms.acceptance.unit === 'workday' && terms.acceptance.amount <= 5 ? [] : [problem('acceptance-too-long')]),
  ]
}
