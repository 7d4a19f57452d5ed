import { keyedSeal } from '@/platform/seal'
import { type Anchor, readLine } from '../domain/anchor'
import { firstLinesOfOthers, lastLine } from './anchor-file'

/** The newest anchor of the file; null when there is none, or none of this key. */
export async function lastAnchor(city: string): Promise<Anchor | null> {
  const line = await lastLine(city)
  return line === null ? null : readLine(line, keyedSeal)
}

/** Whether anchors lie there that this key made for another database: then this one was exchanged. */
export async function hasAnchorsOfAnother(city: string | null): Promise<boolean> {
  return (await firstLinesOfOthers(city)).some((line) => readLine(line, keyedSeal) !== null)
}
