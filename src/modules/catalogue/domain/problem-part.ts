import type { VersionProblem } from './version-problem'

export const DEFINITION_PARTS = ['guide', 'form', 'materials', 'process', 'limits', 'result'] as const
export type DefinitionPart = (typeof DEFINITION_PARTS)[number]

const PART_OF_PLACE = {
  section: 'form',
  field: 'form',
  material: 'materials',
  stage: 'process',
  task: 'process',
  post: 'process',
  certificate: 'result',
} as const satisfies Record<NonNullable<VersionProblem['place']>['part'], DefinitionPart>

/** By the beginning of the code, for problems that name no place; the first that fits. */
const PART_OF_CODE: readonly (readonly [RegExp, DefinitionPart])[] = [
  [/^guide-/, 'guide'],
  [/^(promise|instant|tasks-longer|acceptance|extension-too|licence)/, 'limits'],
  [/^(form|section|field|options|group|bounds)-/, 'form'],
  [/^material-/, 'materials'],
  [/^(certificate|holder|printed)-/, 'result'],
  [/^(process|stage|task|last-stage|decision|department|post|four-eyes|extension-four)/, 'process'],
]

/** The part of a definition beside which a problem is said; null for the whole: its facts, its shape. */
export function problemPart({ code, place }: VersionProblem): DefinitionPart | null {
  if (place) return PART_OF_PLACE[place.part]
  return PART_OF_CODE.find(([beginning]) => beginning.test(code))?.[1] ?? null
}
