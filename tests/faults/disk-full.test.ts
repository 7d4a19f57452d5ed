import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, it } from 'vitest'
import { db } from '@/platform/db'
import { aPdf } from '@/testing/pdf-file'
import { anApplicant, publishDrillService } from './lib/applicants'
import { fileByForm } from './lib/file-by-form'
import { report, sized } from './lib/report'
import { chainsHold, tally, untilDone } from './lib/tally'
import { openTrialCity, type TrialCity } from './lib/trial-city'
import { upload } from './lib/upload'

const DISK = '320m'
const FULL_MS = sized(6_000, 30_000)
const folder = mkdtempSync(path.join(tmpdir(), 'yizhan-small-disk-'))
const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK},mode=755`, 'tmpfs', folder]).status === 0
let city: TrialCity | undefined

afterAll(async () => {
  await city?.close()
  if (mounted) spawnSync('umount', ['-l', folder])
  rmSync(folder, { recursive: true, force: true })
})

// Only root may mount the small disk; whoever may not is told that this was not tried.
it.skipIf(!mounted)(
  'the disk is full: uploads and filings are refused in words, no half case stays, all goes on when there is room',
  async () => {
    // The small disk is all floor; what happens below it is the question here.
    city = await openTrialCity({ FREE_SPACE_FLOOR_MB: '0' }, folder)
    await publishDrillService()
    await city.start()
    const [first, second] = [await anApplicant(1), await anApplicant(2)]
    await fileByForm(city.origin, first)
    await untilDone('case-event')

    fillDisk(folder)
    const statusUpload = await upload(city.origin, second, '合同.pdf', pdfOf(200_000))
    // What an interrupted upload left may be gone on with; the hourly job deletes it after a day.
    const begunUploads = readdirSync(path.join(folder, 'uploads')).length
    // The applicant presses the button again and again, as people do.
    let acknowledged = false
    const filing = fileByForm(city.origin, second).then((filed) => {
      acknowledged = true
      return filed
    })
    await sleep(FULL_MS)
    const acknowledgedWhileFull = acknowledged
    rmSync(path.join(folder, 'filler'), { force: true })
    await city.startDatabase()

    const { caseId, tries } = await filing
    const uploadAgain = await upload(city.origin, await anApplicant(3), '合同.pdf', pdfOf(200_000))
    await untilDone('case-event')
    const after = await tally()
    const figures = {
      statusUpload,
      begunUploads,
      acknowledgedWhileFull,
      tries,
      uploadAgain,
      ...after,
      chainsHold: await chainsHold(),
    }
    report('disk-full', `${DISK} disk filled to the last byte`, figures)

    expect(statusUpload).toBe(507)
    expect(await db.case.count({ where: { id: caseId } })).toBe(1)
    expect(after).toMatchObject({ cases: 2, receipts: 2, notices: 2, wrong: 0 })
    expect(figures).toMatchObject({ uploadAgain: 200, chainsHold: true })
  },
)

const pdfOf = (bytes: number) => aPdf({ filler: `%${'x'.repeat(bytes)}` })

/** Writes until not one more byte fits. */
function fillDisk(where: string): void {
  const file = path.join(where, 'filler')
  for (let size = 1024 * 1024; size >= 1; size = Math.floor(size / 2)) {
    try {
      for (;;) writeFileSync(file, Buffer.alloc(size), { flag: 'a' })
    } catch {
      // That much does not fit any more; half of it may.
    }
  }
}
