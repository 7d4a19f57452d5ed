import type { CaseKind } from './kind'
import type { ActionOf, CaseFile, Types } from './step'
import { readVersioned } from './versioned'
import type { CaseRecord } from './work'

type Kind<T extends Types> = CaseKind<string, T>

export const isStatus = <T extends Types>(kind: Kind<T>, text: string): text is T['status'] =>
  Object.hasOwn(kind.statuses, text)
export const isAction = <T extends Types>(kind: Kind<T>, text: string): text is ActionOf<T> =>
  Object.hasOwn(kind.steps, text)
export const isEvent = <T extends Types>(kind: Kind<T>, text: string): text is keyof T['events'] & string =>
  Object.hasOwn(kind.events, text)
export const isClock = <T extends Types>(kind: Kind<T>, text: string): text is T['clock'] =>
  Object.hasOwn(kind.clocks, text)
export const isRole = <T extends Types>(kind: Kind<T>, text: string): text is T['role'] =>
  Object.hasOwn(kind.roles, text)
export const isRule = <T extends Types>(kind: Kind<T>, text: string): text is T['rule'] =>
  Object.hasOwn(kind.rules, text)
export const isLink = <T extends Types>(kind: Kind<T>, text: string): text is T['link'] =>
  Object.hasOwn(kind.onLinked, text)

/**
 * A stored case in the kind's own terms. Steps and clocks that a newer build added are left out; a status, role or schema
 * that this build does not know throws, since nothing right could be said of such a case.
 */
export function fileOf<T extends Types>(kind: Kind<T>, record: CaseRecord): CaseFile<T> {
  const { kind: name, factsSchema, ...rest } = record
  const unknown = (what: string, text: string) => new Error(`${name} ${record.id} has a ${what} ${text}`)
  const { status } = record
  if (!isStatus(kind, status)) throw unknown('status', status)
  const steps = (all: readonly string[]) => all.filter((step) => isAction(kind, step))
  return {
    ...rest,
    status,
    facts: readVersioned(kind.facts, factsSchema, record.facts),
    tasks: record.tasks.map((task) => ({ ...task, steps: steps(task.steps) })),
    waits: record.waits.map((wait) => ({ ...wait, stops: wait.stops.filter((clock) => isClock(kind, clock)) })),
    parties: record.parties.map((party) => {
      const { role } = party
      if (!isRole(kind, role)) throw unknown('role', role)
      return { ...party, role }
    }),
    linked: new Map(
      Object.entries(record.linked).flatMap(([link, counts]) => (isLink(kind, link) ? [[link, counts]] : [])),
    ),
  }
}
