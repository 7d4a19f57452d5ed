import { build } from '../../scripts/lib/build.mjs'

/** Drills run against the built programs; an unchanged build is not made twice. */
export default async function setup(): Promise<void> {
  await build()
}
