import { expect, it } from 'vitest'
import { documentPage } from '@/modules/disclosure/queries/document-page'
import { scheduleEdition } from '@/modules/disclosure/use-cases/schedule-edition'
import { systemClock } from '@/platform/clock'
import { closeQueue } from '@/platform/queue'
import { aNewsroom, aSubmittedNotice } from '@/testing/editions'
import { startWorker } from './start-worker'

it('sends an edition out at the time that was set, by itself', async () => {
  const room = await aNewsroom('0821')
  const { id: editionId, documentId, version: expectedVersion } = await aSubmittedNotice(room)
  const publishAt = new Date(systemClock.now().getTime() + 3_000)
  const asked = { editionId, expectedVersion, publishAt, secrecyReviewed: true, warningReason: '已核对' }
  expect(await scheduleEdition(room.publisher, asked)).toMatchObject({ ok: true })
  expect(await documentPage(documentId)).toBeNull()

  const worker = startWorker()
  try {
    await worker.started
    await expect.poll(() => documentPage(documentId), { timeout: 40_000, interval: 500 }).not.toBeNull()
    expect(systemClock.now().getTime()).toBeGreaterThanOrEqual(publishAt.getTime())
  } finally {
    await worker.stop()
    await closeQueue()
  }
}, 60_000)
