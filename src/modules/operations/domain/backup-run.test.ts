import { describe, expect, it } from 'vitest'
import { backupIsOverdue, wantsBackup } from './backup-run'

const now = new Date('2026-11-28T18:40:00Z')
const ago = (hours: number | null) => (hours === null ? null : new Date(now.getTime() - hours * 3_600_000))

describe('a backup', () => {
  it.each([
    ['none was ever made', null, null, { wanted: true, overdue: true }],
    ['the first is being made', 1, null, { wanted: false, overdue: true }],
    ['the last is of this hour', null, 1, { wanted: false, overdue: false }],
    ['the last is of last night', null, 23.9, { wanted: true, overdue: false }],
    ['the last is a day old to the minute', null, 24, { wanted: true, overdue: false }],
    ['the last is over a day old', null, 24.1, { wanted: true, overdue: true }],
    ['the last is over a day old and tonight’s is being made', 1, 25, { wanted: false, overdue: false }],
    ['tonight’s has been in the making for too long', 7, 31, { wanted: true, overdue: true }],
    ['the last is of the night before the last, and one is being made', 1, 49, { wanted: false, overdue: true }],
  ])('%s', (_when, running, good, expected) => {
    const soFar = { runningSince: ago(running), goodSince: ago(good) }
    expect({ wanted: wantsBackup(soFar, now), overdue: backupIsOverdue(soFar, now) }).toEqual(expected)
  })
})
