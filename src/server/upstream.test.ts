import { expect, it } from 'vitest'
import { socketPathIn } from './upstream'

it.each([
  ['/tmp', /^\/tmp\/yizhan-/],
  ['/tmp/一站 副本', /^\/tmp\/一站 副本\/yizhan-/],
  [`/tmp/${'很长的文件夹名'.repeat(5)}`, /^\/tmp\/yizhan-/],
])('the private socket fits wherever the temporary folder is: %s', (folder, path) => {
  expect(socketPathIn(folder)).toMatch(path)
  expect(Buffer.byteLength(socketPathIn(folder))).toBeLessThanOrEqual(103)
})
