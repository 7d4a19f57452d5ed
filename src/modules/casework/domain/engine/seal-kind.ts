import { refuse } from '@/kernel/result'
import { checkKind } from './check-kind'
import type { Clock } from './clock'
import type { CaseKind } from './kind'
import { fileOf, isAction, isClock, isEvent, isLink, isRule } from './kind-names'
import type { Audience } from './people'
import { decideOpening, decideStep, specOf, stepOf } from './seal-steps'
import {
  type EventBody,
  type KindServer,
  type OpenCase,
  type SealedKind,
  type SeenBy,
  UNKNOWN_EVENT,
} from './sealed-kind'
import type { CaseFile, Seen, Types } from './step'
import { readVersioned } from './versioned'
import type { CaseRecord } from './work'

/**
 * Closes over the types of a kind, so that kinds of different types stand in one list without a cast. What comes from
 * outside is parsed here: facts once a case, inputs and events as they pass. Throws for a kind that contradicts itself.
 */
export function sealKind<const N extends string, T extends Types, Tx>(
  kind: CaseKind<N, T>,
  server: KindServer<T, Tx>,
): SealedKind<N, Tx> {
  checkKind(kind)
  const { name, statuses, steps, common, roles, timers, tracking } = kind
  return {
    name,
    statuses,
    steps,
    common,
    roles,
    timers,
    tracking,
    read: (record) => openedCase(kind, server, record),
    open: (actor, input, at, outside) => decideOpening(kind, server, { actor, ...at }, input, outside),
    describe: (event, to) => described(kind, event, to),
  }
}

type Kind<T extends Types> = CaseKind<string, T>

function openedCase<T extends Types, Tx>(kind: Kind<T>, server: KindServer<T, Tx>, record: CaseRecord): OpenCase<Tx> {
  const file = fileOf(kind, record)
  const seenBy = (seen: SeenBy) => inTermsOf(file, seen)
  return {
    record,
    clocks: clocksOf(kind, file),
    readers: kind.readers(file),
    card: kind.card(withoutHiddenNames(file)),
    allows: (rules, seen) => rules.some((rule) => isRule(kind, rule) && kind.rules[rule](seenBy(seen))),
    obstacles: (action, seen) => (isAction(kind, action) ? (stepOf(kind, action).obstacles?.(seenBy(seen)) ?? []) : []),
    decide: async (action, input, seen, outside) =>
      isAction(kind, action)
        ? decideStep(kind, server, action, input, seenBy(seen), outside)
        : refuse('case.not-found'),
    onLinked: (link, event) => (isLink(kind, link) ? kind.onLinked[link](file, event) : null),
    notify: ({ type, schema, payload }) => {
      if (!isEvent(kind, type)) return []
      const spec = specOf(kind, type)
      return spec.notify?.(readVersioned(spec, schema, payload), file) ?? []
    },
    letters: ({ type, schema, payload }) => {
      if (!isEvent(kind, type)) return []
      const spec = specOf(kind, type)
      return spec.letters?.(readVersioned(spec, schema, payload), file) ?? []
    },
  }
}

function inTermsOf<T extends Types>(file: CaseFile<T>, { taskId, partyId, ...seen }: SeenBy): Seen<T> {
  const task = file.tasks.find(({ id }) => id === taskId) ?? null
  const party = file.parties.find(({ id }) => id === partyId) ?? null
  return { ...seen, file, task, party }
}

/** A case that is closed has no running clock. */
function clocksOf<T extends Types>(kind: Kind<T>, file: CaseFile<T>): Clock[] {
  const ended = (clock: Clock): Clock =>
    file.closedAt && clock.ended === null ? { ...clock, ended: file.closedAt } : clock
  const names = Object.keys(kind.clocks).filter((name) => isClock(kind, name))
  return names.flatMap((name) => kind.clocks[name](file).map((run) => ended({ of: null, ...run, name })))
}

const withoutHiddenNames = <T extends Types>(file: CaseFile<T>): CaseFile<T> => ({
  ...file,
  parties: file.parties.map((party) => (party.hidden ? { ...party, name: null } : party)),
})

function described<T extends Types>(kind: Kind<T>, { type, schema, payload }: EventBody, to: Audience) {
  if (!isEvent(kind, type) || schema > specOf(kind, type).schema) return UNKNOWN_EVENT
  const spec = specOf(kind, type)
  return spec.describe(readVersioned(spec, schema, payload), to)
}
