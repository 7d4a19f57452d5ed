import { expect, it } from 'vitest'
import { ANYONE, SYSTEM } from '@/kernel/actor'
import { db } from '@/platform/db'
import { env } from '@/platform/env'
import { newId } from '@/platform/new-id'
import { insertOnce } from '../data/demo-message-store'
import { sweepDemoMessages } from './sweep-demo-messages'

const NOW = new Date('2026-11-25T04:00:00Z')
const clock = { now: () => NOW }
const hoursAgo = (hours: number) => new Date(NOW.getTime() - hours * 3_600_000)

it('messages of a demonstration are kept for as long as is set, then deleted, by the city itself alone', async () => {
  const message = (createdAt: Date) => ({ id: newId(createdAt), sentTo: '13900000001', text: '123456', createdAt })
  const [old, fresh] = [message(hoursAgo(env.DEMO_MESSAGE_HOURS + 1)), message(hoursAgo(env.DEMO_MESSAGE_HOURS - 1))]
  for (const one of [old, fresh]) await insertOnce(db, one)
  await expect(sweepDemoMessages(ANYONE, clock)).rejects.toThrow()
  expect(await sweepDemoMessages(SYSTEM, clock)).toBe(1)
  expect((await db.demoMessage.findMany()).map(({ id }) => id)).toEqual([fresh.id])
})
