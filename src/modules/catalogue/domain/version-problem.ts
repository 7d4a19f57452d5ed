/** The part of a version that has a problem, by the name it has there. */
export type Place = { part: 'section' | 'field' | 'material' | 'stage' | 'task' | 'post' | 'certificate'; name: string }

/** One thing that forbids publishing a version: what (`where` is the key or value that is wrong), and in which part. */
export type VersionProblem = { code: VersionProblemCode; where?: string; place?: Place }

export type VersionProblemCode =
  | 'guide-element-missing'
  | 'form-empty'
  | 'section-key-repeated'
  | 'section-key-reserved'
  | 'field-key-repeated'
  | 'options-missing'
  | 'group-without-fields'
  | 'group-inside-group'
  | 'bounds-crossed'
  | 'rule-unfit'
  | 'rule-on-unknown-field'
  | 'rule-on-later-field'
  | 'rule-on-unfit-field'
  | 'condition-on-unknown-field'
  | 'condition-on-later-field'
  | 'condition-on-unknown-value'
  | 'material-key-repeated'
  | 'material-condition'
  | 'material-without-files'
  | 'material-nothing-verifies'
  | 'certificate-prints-undecided'
  | 'certificate-without-holder'
  | 'certificate-prints-unknown-field'
  | 'certificate-prints-sensitive-field'
  | 'process-empty'
  | 'last-stage-must-decide'
  | 'decision-before-the-end'
  | 'stage-empty'
  | 'stage-key-repeated'
  | 'task-key-repeated'
  | 'promise-longer-than-law'
  | 'instant-takes-days'
  | 'tasks-longer-than-promise'
  | 'acceptance-too-long'
  | 'extension-too-long'
  | 'licence-too-long'
  | 'holder-field-unknown'
  | 'holder-field-unfit'
  | 'printed-field-unknown'
  | 'printed-field-unfit'
  | 'printed-field-repeated'
  | 'facts-unknown'
  | 'shape'
  | 'department-unknown'
  | 'department-closed'
  | 'post-vacant'
  | 'four-eyes'
  | 'extension-four-eyes'

export const problem = (code: VersionProblemCode, where?: string, place?: Place): VersionProblem => ({
  code,
  ...(where === undefined ? {} : { where }),
  ...(place === undefined ? {} : { place }),
})

/** Keys that occur more than once, each once. */
export const repeated = (keys: readonly string[]): string[] => [
  ...new Set(keys.filter((key, index) => keys.indexOf(key) !== index)),
]
