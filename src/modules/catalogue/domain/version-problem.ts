/** One thing that forbids publishing a version, and where. */
export type VersionProblem = { code: VersionProblemCode; where?: string }

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
  | 'condition-on-unknown-field'
  | 'condition-on-later-field'
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

export const problem = (code: VersionProblemCode, where?: string): VersionProblem => ({ code, where })

/** Keys that occur more than once, each once. */
export const repeated = (keys: readonly string[]): string[] => [
  ...new Set(keys.filter((key, index) => keys.indexOf(key) !== index)),
]
