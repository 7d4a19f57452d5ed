import { instantOf, type PlainDate } from '@/kernel/plain-date'
import type { Document, EditionContent, Validity } from './document'

/** 有效性 as it is on a day: what somebody said about a document, and what its own dates make of it. */
export const SHOWN_VALIDITIES = [
  'in_force',
  'not_yet',
  'partly',
  'superseded',
  'repealed',
  'expired',
  'unknown',
] as const satisfies readonly (Validity | 'not_yet' | 'expired')[]
export type ShownValidity = (typeof SHOWN_VALIDITIES)[number]

type Stated = Pick<Document, 'validity' | 'validityBefore' | 'supersededOn'>
type Span = Pick<EditionContent, 'effectiveOn' | 'expiresOn'>

/**
 * Whether a document applies on a day: from the day of effect (施行日期) on, to the last day of its validity (有效期至), unless
 * it was put out of force before. A newer document ends it when that one begins to apply, not when it is published. The one
 * source for pages, lists, search and the API.
 */
export function validityOn(stated: Stated, { effectiveOn, expiresOn }: Span, day: PlainDate): ShownValidity {
  const validity = waitsForNewer(stated, day) ? (stated.validityBefore ?? 'unknown') : stated.validity
  if (validity === 'superseded' || validity === 'repealed') return validity
  if (expiresOn !== null && expiresOn < day) return 'expired'
  if (effectiveOn !== null && effectiveOn > day) return 'not_yet'
  return validity
}

/** Whether a newer document will end this one, but does not apply yet. */
export const waitsForNewer = ({ validity, supersededOn }: Stated, day: PlainDate): boolean =>
  validity === 'superseded' && supersededOn !== null && supersededOn > day

/** Of a document that was made elsewhere without saying when: behind everything that is dated. */
const UNDATED: PlainDate = '1912-01-01'

/** Where a document of the library stands in lists: by the day it was made, not by the day it was loaded. */
export const listedAtOf = (signedOn: PlainDate | null): Date => instantOf(signedOn ?? UNDATED)

/** Before this moment no list knows when a document was made. */
export const DATED_AFTER: Date = instantOf(UNDATED)
