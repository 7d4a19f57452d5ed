import { isUuid } from '@/kernel/ids'
import { ok, type Result, refuse, refuseAll } from '@/kernel/result'
import type { Transaction } from '@/platform/db'
import * as departments from '../data/department-store'
import * as holders from '../data/holder-store'
import * as posts from '../data/post-store'
import * as standIns from '../data/stand-in-store'
import { type StandIn, type StandInFault, standInFaults } from '../domain/stand-in'

export type HoldingToLend = {
  absentId: string
  postId: string
  title: string
  departmentId: string
  departmentName: string
}
export type HoldingToLendRefusal = StandInFault | 'stand-in.holding-unknown'

const MOST = 1_000

/** The holding somebody is to stand in for, when it can be lent on these days; its post is held to the end of the transaction. */
export async function holdingToLend(
  tx: Transaction,
  wanted: StandIn,
  today: string,
): Promise<Result<HoldingToLend, HoldingToLendRefusal>> {
  const holding = isUuid(wanted.holderId) ? await holders.find(tx, wanted.holderId) : null
  const post = holding && (await posts.findAndHold(tx, holding.postId))
  const department = post?.active ? await departments.find(tx, { id: post.departmentId }) : null
  if (!holding || !post || !department) return refuse('stand-in.holding-unknown')
  const others = await standIns.list(tx, { holderId: holding.id }, MOST)
  const refused = refuseAll(standInFaults(wanted, { holding, others, today }))
  if (refused) return refused
  const { id: departmentId, name: departmentName } = department
  return ok({ absentId: holding.accountId, postId: post.id, title: post.title, departmentId, departmentName })
}
