import { OWN_STEPS } from '../domain/own-steps'
import type { CaseWords } from './words'

/** The engine's own steps in the reader's language, by the names that cases keep. */
export const ownStepsInWords = (t: CaseWords): Map<string, string> =>
  new Map(
    Object.entries(OWN_STEPS).flatMap(([step, { name, stageName }]) => [
      [stageName, t(`own-steps.${step}.stage`)],
      [name, t(`own-steps.${step}.task`)],
    ]),
  )
