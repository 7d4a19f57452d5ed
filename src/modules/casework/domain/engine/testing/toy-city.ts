import { createHash, createHmac } from 'node:crypto'
import { dayOf, instantOf } from '@/kernel/plain-date'
import type { Result } from '@/kernel/result'
import { OFFICIAL_CALENDAR } from '@/testing/official-calendar'
import type { Seals } from '../../event-chain'
import { indexOf } from '../case-index'
import { type CommonRequest, takeCommonStep } from '../common-steps'
import { endAfter, type SealedCaseEvent, sealEvent } from '../envelope'
import { fireTimer, timersOf } from '../fire-timer'
import { openCase } from '../open-case'
import type { Key, Person } from '../people'
import { availableSteps, duesOf, type Moment } from '../permission'
import { viewOf } from '../readers'
import type { SealedKind } from '../sealed-kind'
import { type StepRequest, type StepTaken, takeStep } from '../take-step'
import { isDue } from '../timer'
import type { CaseRecord, Order, Task } from '../work'

const SPANS = [
  ['08:30', '12:00'],
  ['14:00', '17:30'],
] as const
export const CALENDAR = { ...OFFICIAL_CALENDAR, officeHours: [{ since: '2000-01-01', spans: SPANS }] }

export const SEALS: Seals = {
  sha256: (text) => createHash('sha256').update(text).digest('hex'),
  keyed: (domain, text) => createHmac('sha256', domain).update(text).digest('hex'),
}

export const staff = (id: string, ...keys: Key[]): Person => ({
  id,
  kind: 'staff',
  name: `官员${id}`,
  keys: [`staff:${id}` as const, ...keys].map((key) => ({ key, lentBy: null })),
})
export const citizen = (id: string): Person => ({
  id,
  kind: 'citizen',
  name: `市民${id}`,
  keys: [{ key: `account:${id}`, lentBy: null }],
})
export const withLent = (person: Person, key: Key, lentBy: string): Person => ({
  ...person,
  keys: [...person.keys, { key, lentBy }],
})

/** 'YYYY-MM-DD' or 'YYYY-MM-DD HH:MM' in China; nine in the morning without an hour. */
export const at = (text: string): Date => instantOf(text.slice(0, 10), text.slice(11) || '09:00')

/** One case of a kind in memory, with its log, the clock on the wall and everything that was ordered. */
export class ToyCase {
  record: CaseRecord | null = null
  readonly log: SealedCaseEvent[] = []
  readonly orders: Order[] = []
  now: Date
  private ids = 0
  private readonly series = new Map<string, number>()

  constructor(
    readonly kind: SealedKind<string, null>,
    now = '2026-11-02',
  ) {
    this.now = at(now)
  }

  at(text: string): this {
    this.now = at(text)
    return this
  }

  get moment(): Moment {
    const newId = () => `id-${++this.ids}`
    return { now: this.now, today: dayOf(this.now), calendar: CALENDAR, newId }
  }

  readonly outside = {
    tx: null,
    draw: async (key: string): Promise<number> => {
      this.series.set(key, (this.series.get(key) ?? 0) + 1)
      return this.series.get(key) ?? 0
    },
  }

  get case(): CaseRecord {
    if (!this.record) throw new Error('no case yet')
    return this.record
  }

  async open(actor: Person, input: unknown): Promise<string> {
    return this.keep(await openCase(this.kind, actor, { input }, this.moment, this.outside))
  }

  /** Takes a step; gives the status it led to, or every code it was refused with. */
  async take(actor: Person, action: string, input: unknown = {}, more: Partial<StepRequest> = {}): Promise<string> {
    return this.keep(await takeStep(this.kind, this.case, actor, { action, input, ...more }, this.moment, this.outside))
  }

  common(actor: Person, request: CommonRequest): string {
    return this.keep(takeCommonStep(this.kind, this.case, actor, request, this.moment))
  }

  /** Lets every timer act that is due now; gives the legal days they took effect on. */
  async runTimers(): Promise<string[]> {
    const done: string[] = []
    for (let tries = 0; tries < 50; tries++) {
      const due = timersOf(this.kind, this.kind.read(this.case), this.moment).find((one) => isDue(one, this.now))
      if (!due) return done
      const outcome = this.keep(await fireTimer(this.kind, this.case, due, this.moment, this.outside))
      if (!this.kind.statuses[outcome]) return [...done, outcome]
      done.push(dayOf(due.at))
    }
    throw new Error('timers never come to rest')
  }

  private keep(result: Result<StepTaken<null>>): string {
    if (!result.ok) return [result.refusal, ...(result.refusal.also ?? [])].map(({ code }) => code).join(' ')
    const { open, event, orders } = result.value
    const last = this.log.at(-1)
    const end = last ? endAfter(last) : { nextSeq: 1, lastHash: '' }
    this.log.push(sealEvent(event, end, `salt ${this.log.length}`, SEALS))
    this.orders.push(...orders)
    this.record = open.record
    return open.record.status
  }

  get index() {
    return indexOf(this.kind, this.kind.read(this.case), this.moment)
  }

  /** The last day of a clock, with what makes it uncertain. */
  due(clock: string, of?: string) {
    return duesOf(this.kind.read(this.case), this.moment)(clock, of)
  }

  view(person: Person) {
    return viewOf(person, this.kind.read(this.case).readers)
  }

  steps(person: Person): string[] {
    return availableSteps(this.kind, this.kind.read(this.case), person, this.moment).map(({ action }) => action)
  }

  tasks(state: Task['state'] = 'open'): string[] {
    return this.case.tasks.filter((task) => task.state === state).map(({ key, round }) => `${key}#${round}`)
  }

  /** The id of an open task. */
  taskId(key: string): string {
    return this.case.tasks.find((task) => task.key === key && task.state === 'open')?.id ?? 'none'
  }
}

/** The half of a toy kind that would ask the outside. */
export const NOTHING_TO_ASK = { about: async () => null, aboutOpening: async () => null }
