import type { Actor } from '@/kernel/actor'
import { db } from '@/platform/db'
import * as departments from '../data/department-store'
import type { Department } from '../domain/department'
import { asTree, type TreeNode } from '../domain/department-tree'
import { maySeeArrangement } from '../domain/permissions'

/** The city's tree for an administrator, closed bodies included; villages stand on the page of their town. */
export async function departmentTree(actor: Actor): Promise<TreeNode<Department>[]> {
  if (!maySeeArrangement(actor)) return []
  return asTree(await departments.list(db, {}))
}
