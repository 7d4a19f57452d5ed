type Node = { id: string; parentId: string | null }

/** Would hanging `id` under `parentId` make a circle? Then the tree would have no top. */
export function makesCircle(nodes: readonly Node[], id: string, parentId: string | null): boolean {
  const parents = new Map(nodes.map((node) => [node.id, node.parentId]))
  const seen = new Set<string>()
  for (let at = parentId; at !== null && !seen.has(at); at = parents.get(at) ?? null) {
    if (at === id) return true
    seen.add(at)
  }
  return false
}

export type TreeNode<T> = T & { children: TreeNode<T>[] }

/** A flat list as a tree, in the list's own order; what hangs under something that is not listed stands at the top. */
export function asTree<T extends Node>(nodes: readonly T[]): TreeNode<T>[] {
  const all = new Map(nodes.map((node) => [node.id, { ...node, children: [] as TreeNode<T>[] }]))
  const roots: TreeNode<T>[] = []
  for (const node of all.values()) {
    const parent = node.parentId === null ? undefined : all.get(node.parentId)
    if (parent) parent.children.push(node)
    else roots.push(node)
  }
  return roots
}
