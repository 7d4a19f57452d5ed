import { globSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { expect, it } from 'vitest'
import { STORY_PARTS } from '../../scripts/lib/story-suites.mjs'

it('runs every story in exactly one of the parts that run side by side', () => {
  const folders = globSync('tests/e2e/**/*.story.ts').map((file) => basename(dirname(file)))
  expect(Object.values(STORY_PARTS).flat().sort()).toEqual([...new Set(folders)].sort())
})
