import { fork } from 'node:child_process'
import { inRoot } from '../../../scripts/lib/places.mjs'
import type { Applicant } from './applicants'

/** What the attacker has: an empty sign-in form, names to try it with, and an account of its own with a draft. */
export type Means = { form: [string, string][]; names: string[]; own: Pick<Applicant, 'cookie' | 'draftId'> }
export type Order = {
  origin: string
  /** Of each kind of shot, under way all the time. */
  lines: number
  /** Connections that begin a request and never end it. */
  halfOpen: number
  means: Means
}
/** How often each kind was answered with which status: `{ 'searches 429': 812 }`. */
export type Sent = Record<string, number>

/** Begins the attack, from a process and an address of its own; `stop` ends it and tells what it got. */
export function beginAttack(order: Order): { stop(): Promise<Sent> } {
  const child = fork(inRoot('tests/faults/attacker.mjs'), { execArgv: [] })
  child.send(order)
  return {
    stop() {
      const told = new Promise<Sent>((resolve, reject) => {
        child.once('message', (sent) => resolve(sent as Sent))
        child.once('exit', () => reject(new Error('the attacker ended before it was told to')))
      })
      child.send('stop')
      return told
    },
  }
}
