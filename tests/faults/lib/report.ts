import { appendFileSync } from 'node:fs'

/** `npm run drill` runs a drill in full; inside `npm test` it runs small. */
export const isFull = process.env.DRILL === 'full'

/** The size of a drill: small in npm test, full by npm run drill. */
export const sized = (small: number, full: number): number => (isFull ? full : small)

export type Figures = Record<string, number | string | boolean>

/** Tells what was measured, in words and as JSON. */
export function report(drill: string, words: string, figures: Figures): void {
  const line = JSON.stringify({ drill, size: isFull ? 'full' : 'small', ...figures })
  process.stdout.write(`\n${drill}: ${words}\n${line}\n`)
  if (process.env.DRILL_JSON) appendFileSync(process.env.DRILL_JSON, `${line}\n`)
}
