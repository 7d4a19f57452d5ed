import type { Narrowing } from '../domain/narrowing'
import type { Candidate } from '../domain/relevance'
import { piecesOf } from '../domain/sounds'
import { indexedQuery } from './indexed-query'

const LOOKED_AT = 200
/** Of the pieces of what was typed, so many must be there: one mistake spoils three. */
const SHARED = 0.4

/** Names that sound like it; of what is no document also those that nearly do, since long titles have every piece. */
const SQL = `
SELECT id, kind, ref_id AS "refId", string_to_array(names, E'\\n') AS names, string_to_array(sounds, E'\\n') AS sounds,
  doc_no AS "docNo", section, issuer, validity, year, weight, true AS "isHit",
  false AS "isHeaded", false AS "hasPhrase", false AS "hasWords", 0 AS rank
FROM search_entries
WHERE ($4::text IS NULL OR kind = $4) AND (sound_grams && $1::text[] OR sound_grams @> $2::text[]
  OR (kind <> 'document' AND sound_grams && $2::text[]
    AND (SELECT count(*) FROM unnest($2::text[]) AS piece WHERE piece = ANY (sound_grams)) >= $3::int))
ORDER BY sound_grams && $1::text[] DESC, kind = 'document', weight DESC LIMIT ${LOOKED_AT}`

export type Sounding = Candidate & {
  kind: string
  refId: string
  section: string
  issuer: string
  isHit: boolean
  sounds: string[]
}

/** What sounds like one of these, or nearly so. */
export async function soundingLike(typed: readonly string[], { kind }: Narrowing): Promise<Sounding[]> {
  const pieces = piecesOf(typed[0] ?? '')
  const wholes = typed.filter(Boolean).map((one) => `=${one}`)
  const least = Math.max(1, Math.ceil(pieces.length * SHARED))
  return indexedQuery<Sounding>(SQL, [wholes, pieces.length > 0 ? pieces : null, least, kind])
}
