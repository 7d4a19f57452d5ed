import { readFileSync } from 'node:fs'
import type { PostRole, Staff } from '@/kernel/actor'
import { worklist } from '@/modules/casework/queries/worklist'
import { pgPool } from '@/platform/pg-pool'
import { loadOfficialCalendar } from '@/testing/filed-cases'
import { answerTo, underLoad } from './answer'

const DEPARTMENTS = 5
const POSTS = ['window_clerk', 'reviewer'] as const
const SQL = readFileSync('bench/floors/worklist.sql', 'utf8')

/** An officer with one post each; every call is another department's, so that no page of the table is always warm. */
const officers = Array.from({ length: DEPARTMENTS * POSTS.length }, (_, i): Staff => {
  const number = String(i % DEPARTMENTS).padStart(12, '0')
  const departmentId = `de000000-0000-7000-8000-${number}`
  const role = POSTS[Math.floor(i / DEPARTMENTS)] as PostRole
  return {
    kind: 'staff',
    id: `0f000000-0000-7000-8000-${number}`,
    name: '钱进',
    adminRole: null,
    posts: [{ departmentId, role }],
  }
})

const repeated = (times: number) => Array.from({ length: times }, (_, i) => officers[i % officers.length] as Staff)

async function bare(officer: Staff): Promise<{ rows: { id: string }[] }> {
  const [post] = officer.posts
  return pgPool().query({ name: 'worklist', text: SQL, values: [post?.departmentId, post?.role, officer.id] })
}

/** The same rows in the same order, or the two are no comparison. */
async function compare(): Promise<number> {
  await loadOfficialCalendar()
  let compared = 0
  for (const officer of officers) {
    const [page, { rows }] = [await worklist(officer, { view: 'mine' }), await bare(officer)]
    const [ours, floor] = [page.rows.map(({ taskId }) => taskId), rows.slice(0, page.rows.length).map(({ id }) => id)]
    if (ours.join() !== floor.join() || ours.length === 0) throw new Error(`not the same page: ${ours} / ${floor}`)
    compared += ours.length
  }
  return compared
}

const timesOf = async (times: number, work: (officer: Staff) => Promise<unknown>) =>
  (await underLoad(repeated(times), 1, async (officer) => void (await work(officer)))).latencies

answerTo({
  compare,
  ours: ({ times }: { times: number }) => timesOf(times, (officer) => worklist(officer, { view: 'mine' })),
  department: ({ times }: { times: number }) => timesOf(times, (officer) => worklist(officer, { view: 'department' })),
  closed: ({ times }: { times: number }) => timesOf(times, (officer) => worklist(officer, { view: 'closed' })),
  bare: ({ times }: { times: number }) => timesOf(times, bare),
})
