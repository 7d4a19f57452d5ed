import type { Prisma } from '@/generated/prisma/client'
import type { Transaction } from '@/platform/db'
import { keyedSeal } from '@/platform/seal'
import {
  type DocumentFault,
  type DocumentSeal,
  type DocumentSealKind,
  factsUnder,
  faultOf,
  sealOf,
} from '../domain/document-seal'

type Row = Prisma.IssuedDocumentGetPayload<Record<string, never>>

/** Seals what has just happened to these documents, in the same transaction; the caller has written their rows. */
export async function seal(
  tx: Transaction,
  ids: readonly string[],
  kind: Exclude<DocumentSealKind, 'carried'>,
  sealedAt: Date,
): Promise<void> {
  const register = await registerOf(tx, ids)
  const sealed = register.flatMap(({ row, seals }) => (row ? [nextSeal(row, seals, kind, sealedAt)] : []))
  await tx.issuedDocumentSeal.createMany({ data: sealed })
}

function nextSeal(row: Row, seals: readonly DocumentSeal[], kind: DocumentSealKind, sealedAt: Date): DocumentSeal {
  const last = seals.at(-1)
  const next = { documentId: row.id, seq: (last?.seq ?? 0) + 1, kind, sealedAt, prevSeal: last?.seal ?? '' }
  return { ...next, seal: sealOf(next, factsUnder(kind, row, [...seals, next]), keyedSeal) }
}

/** All that the register holds of a document. `row` is null where it is gone and its seals are still there. */
export type Registered = { id: string; row: Row | null; seals: DocumentSeal[] }

export async function registerOf(tx: Transaction, ids: readonly string[]): Promise<Registered[]> {
  const rows = await tx.issuedDocument.findMany({ where: { id: { in: [...ids] } } })
  const seals = await tx.issuedDocumentSeal.findMany({
    where: { documentId: { in: [...ids] } },
    orderBy: [{ documentId: 'asc' }, { seq: 'asc' }],
  })
  const rowOf = new Map(rows.map((row) => [row.id, row]))
  const sealsOf = new Map<string, DocumentSeal[]>(ids.map((id) => [id, []]))
  for (const one of seals) sealsOf.get(one.documentId)?.push(one as DocumentSeal)
  return ids.map((id) => ({ id, row: rowOf.get(id) ?? null, seals: sealsOf.get(id) ?? [] }))
}

/** The next documents in the order of their ids; those that only the seals know are among them. */
export async function idsAfter(tx: Transaction, after: string, take: number): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    (SELECT id FROM issued_documents WHERE id > ${after}::uuid ORDER BY id LIMIT ${take})
    UNION
    (SELECT document_id FROM issued_document_seals WHERE seq = 1 AND document_id > ${after}::uuid
     ORDER BY document_id LIMIT ${take})
    ORDER BY 1 LIMIT ${take}`
  return rows.map(({ id }) => id)
}

/** What is wrong with a document of the register; null when it is as it was sealed. */
export const faultIn = ({ row, seals }: Registered): DocumentFault | 'gone' | null =>
  row === null ? 'gone' : faultOf(row, seals, keyedSeal)

/** Closes the documents of before under a key, as they stand. */
export async function carryOver(tx: Transaction, documents: readonly Registered[], at: Date): Promise<void> {
  const unsealed = documents.flatMap(({ row, seals }) => (row && seals.length === 0 ? [row] : []))
  const data = unsealed.map((row) => nextSeal(row, [], 'carried', at))
  await tx.issuedDocumentSeal.createMany({ data, skipDuplicates: true })
}

/** What the seals of these documents are at these places, and their numbers; null where they are gone. */
export const placesOf = (
  tx: Transaction,
  ids: readonly string[],
  seqs: readonly number[],
): Promise<{ id: string; seq: number; hash: string | null; name: string | null }[]> =>
  tx.$queryRaw`
    SELECT asked.id, asked.seq, s.seal AS hash, d.number AS name
    FROM unnest(${[...ids]}::uuid[], ${[...seqs]}::int[]) AS asked(id, seq)
    LEFT JOIN issued_document_seals s ON s.document_id = asked.id AND s.seq = asked.seq
    LEFT JOIN issued_documents d ON d.id = asked.id`

export const countDocuments = (tx: Transaction): Promise<number> => tx.issuedDocument.count()
