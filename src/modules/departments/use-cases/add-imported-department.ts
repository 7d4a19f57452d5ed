import type { Transaction } from '@/platform/db'
import * as bodies from '../data/import-store'
import { codeGiver } from '../domain/free-code'
import { bareName } from '../domain/named-department'

export type KnownDepartment = { id: string; name: string; shortName: string }

/** Every body of the city by name, for rows that name one; held until the import ends. */
export async function knownDepartments(tx: Transaction): Promise<KnownDepartment[]> {
  return (await bodies.allAndHold(tx)).map(({ id, name, shortName }) => ({ id, name, shortName }))
}

/** A department that an imported list names and the city does not have yet; an administrator completes it. Null: no code left. */
export async function addImportedDepartment(tx: Transaction, text: string, now: Date): Promise<KnownDepartment | null> {
  const name = bareName(text)
  const all = await bodies.allAndHold(tx)
  const code = codeGiver(all.map((body) => body.code))('department')
  if (code === null) return null
  const root = all.find((body) => body.kind === 'government')
  const facts = { code, sourceId: `name:${name}`, name, shortName: name, kind: 'department', divisionCode: null }
  return bodies.add(tx, { ...facts, parentId: root?.id ?? null, sortOrder: 500 }, now)
}
