import { suite } from './suites.mjs'

const stories = (name, files, place = {}, options = {}) =>
  suite(
    name,
    'playwright',
    () => ['test', '--config', 'tests/e2e/playwright.config.ts', ...files],
    (file) => ({ ...place, STORIES_JSON: file }),
    ({ stats, errors }) => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length }),
    options,
  )

/**
 * The folders of stories in two parts of about the same length. Each part has a city and a browser of its own and keeps
 * its order, so that a story always finds the same city.
 */
export const STORY_PARTS = {
  one: ['desk', 'admin', 'opening'],
  two: ['across', 'citizen', 'portal'],
}

/** All stories, the two parts side by side; what the second says is shown when it has ended. */
export async function runStories() {
  const parts = Object.entries(STORY_PARTS).map(([part, folders], index) =>
    stories(
      `Stories in the browser: ${folders.join(', ')}`,
      folders.map((folder) => `tests/e2e/${folder}/`),
      { STORIES_PART: part },
      { quiet: index > 0 },
    ),
  )
  const counts = await Promise.all(parts)
  const sum = (key) => counts.reduce((all, one) => all + one[key], 0)
  return { passed: sum('passed'), failed: sum('failed') }
}

/** The stories in which dates, days left or moments are shown. */
const DATED = [
  ...['tests/e2e/desk', 'citizen/filing', 'without-script', 'standing-in', 'arranging-the-city', 'auditing'],
  ...['portal/tracking', 'portal/verifying', 'portal/publishing', 'portal/finding'],
]
export const runDatedStories = (place) => stories('Stories that show dates', DATED, place)
