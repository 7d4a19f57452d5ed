import { OWN_EVENTS } from './event-draft'
import type { CaseKind } from './kind'
import { lengthOf } from './limit'
import type { Types, Versioned } from './step'
import { missingUpgrades } from './versioned'

/** What the compiler can't see of a kind. Throws with all that is wrong: a kind like this must not start. */
export function checkKind<T extends Types>(kind: CaseKind<string, T>): void {
  const faults = [...historyFaults(kind), ...timerFaults(kind), ...stepFaults(kind), ...nameFaults(kind)]
  if (faults.length > 0) throw new Error(`the kind ${kind.name} can't be used: ${faults.join('; ')}`)
}

function historyFaults<T extends Types>({ facts, events }: CaseKind<string, T>): string[] {
  const ofEvents = Object.entries<Pick<Versioned<unknown>, 'schema' | 'upgrade'>>(events)
  return [['facts', facts] as const, ...ofEvents].flatMap(([name, shape]) =>
    missingUpgrades(shape).map((number) => `${name} has no upgrade from schema ${number}`),
  )
}

function timerFaults<T extends Types>({ timers, steps }: CaseKind<string, T>): string[] {
  const names = timers.map(({ name }) => name)
  return timers.flatMap(({ name, every, take }) => [
    ...(names.filter((one) => one === name).length > 1 ? [`two timers are called ${name}`] : []),
    ...(every && lengthOf(every) <= 0 ? [`the timer ${name} repeats without a pause`] : []),
    ...(steps[take].on === 'case' ? [] : [`the timer ${name} takes a step that is not on the case`]),
  ])
}

/** A step that no status has an exit for can never be taken. */
function stepFaults<T extends Types>({ steps, statuses }: CaseKind<string, T>): string[] {
  const exits = Object.values<{ exits: object }>(statuses).flatMap((status) => Object.keys(status.exits))
  return Object.keys(steps)
    .filter((step) => !exits.includes(step))
    .map((step) => `no status lets ${step} be taken`)
}

const nameFaults = <T extends Types>({ events }: CaseKind<string, T>): string[] => {
  const own: string[] = Object.values(OWN_EVENTS)
  return own.filter((name) => Object.hasOwn(events, name)).map((name) => `${name} is an event of the engine`)
}
