import type { Actor } from '@/kernel/actor'
import { dayOf } from '@/kernel/plain-date'
import { systemClock } from '@/platform/clock'
import { db } from '@/platform/db'
import * as blocks from '../data/block-store'
import { type Block, blocksOn } from '../domain/block'
import { mayCompose } from '../domain/permissions'

/** What the home page shows today, in order. */
export const homeBlocks = async (clock = systemClock): Promise<Block[]> =>
  blocksOn(await blocks.list(db), dayOf(clock.now()))

/** All blocks, those switched off too, for who composes the page; nothing for anyone else. */
export const blocksToArrange = async (actor: Actor): Promise<Block[]> => (mayCompose(actor) ? blocks.list(db) : [])
