import type { PlainDate } from '@/kernel/plain-date'
import { ok, type Refusal, refuse, refuseAll } from '@/kernel/result'
import type { CaseKind, EventSpec } from './kind'
import { isEvent } from './kind-names'
import type { Person } from './people'
import type { Decision, KindServer, Outside } from './sealed-kind'
import type { ActionOf, After, Seen, Series, Step, Types } from './step'

type Kind<T extends Types> = CaseKind<string, T>

export const stepOf = <T extends Types, A extends ActionOf<T>>(kind: Kind<T>, action: A): Step<T, T['inputs'][A]> =>
  kind.steps[action]
export const specOf = <T extends Types, K extends keyof T['events'] & string>(
  kind: Kind<T>,
  type: K,
): EventSpec<T, T['events'][K]> => kind.events[type]

const formFaults = (issues: readonly { path: readonly PropertyKey[] }[]): Refusal[] =>
  issues.map(({ path }) => ({ code: 'case.input-invalid', field: path.map(String).join('.') }))

const drawn = async <Tx>(series: Series | undefined, { draw }: Outside<Tx>): Promise<string | null> =>
  series ? series.format(await draw(series.key)) : null

/** A step that is let in: its input parsed, what it must know fetched, all faults named, its number drawn, decided. */
export async function decideStep<T extends Types, Tx, A extends ActionOf<T>>(
  kind: Kind<T>,
  server: KindServer<T, Tx>,
  action: A,
  raw: unknown,
  seen: Seen<T>,
  outside: Outside<Tx>,
) {
  const step = stepOf(kind, action)
  const form = step.form.safeParse(raw)
  const invalid = refuseAll(formFaults(form.error?.issues ?? []))
  if (!form.success) return invalid ?? refuse('case.input-invalid')
  const about = await server.about(outside.tx, action, seen.file, form.data)
  const given = { ...seen, input: form.data, about }
  const refused = refuseAll(step.faults?.(given) ?? [])
  if (refused) return refused
  const number = await drawn(step.series?.(given), outside)
  return ok(decisionOf(kind, step.decide({ ...given, number }), number))
}

/** The same for the opening of a case. */
export async function decideOpening<T extends Types, Tx>(
  kind: Kind<T>,
  server: KindServer<T, Tx>,
  by: { actor: Person; now: Date; today: PlainDate },
  raw: unknown,
  outside: Outside<Tx>,
) {
  const { opens } = kind
  const form = opens.form.safeParse(raw)
  const invalid = refuseAll(formFaults(form.error?.issues ?? []))
  if (!form.success) return invalid ?? refuse('case.input-invalid')
  if (!opens.may(by.actor, form.data)) return refuse('case.not-permitted')
  const about = await server.aboutOpening(outside.tx, by.actor, form.data)
  const given = { ...by, input: form.data, about }
  const refused = refuseAll(opens.faults?.(given) ?? [])
  if (refused) return refused
  const number = await drawn(opens.series?.(given), outside)
  const after = opens.decide({ ...given, number })
  return ok({ ...decisionOf(kind, after, number), departmentId: after.departmentId })
}

/** Facts and payload are parsed before they are written: nothing enters the log that could not be read again. */
function decisionOf<T extends Types>(kind: Kind<T>, after: After<T>, number: string | null): Decision {
  const { to, changes = [] } = after
  const facts = kind.facts.shape.parse(after.facts)
  const event: Decision['event'] = (due) => {
    const { type, payload } = after.event(due)
    if (!isEvent(kind, type)) throw new Error(`${kind.name} has no event ${type}`)
    const { schema, shape } = specOf(kind, type)
    return { type, schema, payload: shape.parse(payload) }
  }
  return { to, factsSchema: kind.facts.schema, facts, event, changes, number }
}
