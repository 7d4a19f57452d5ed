/** Builds pages and programs and nothing else: for an image, or ahead of the first start. */
import { build } from './lib/build.mjs'
import { prepare } from './lib/install.mjs'
import { main } from './lib/say.mjs'

await main(async () => {
  await prepare()
  await build()
})
