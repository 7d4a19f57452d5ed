import { existsSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesIn, read } from './source-files'

/** `[words](target)`, or `[words](<target with (brackets)>)`. */
const LINK = /\[[^\]]*\]\((?:<([^>]+)>|([^)\s]+))\)/g

/** Links to files that are not there; addresses on the web and anchors are not followed. */
const deadLinks = (file: string, text: string): string[] =>
  [...text.matchAll(LINK)]
    .map(([, pointed, plain = '']) => (pointed ?? plain).replace(/#.*$/, ''))
    .filter((target) => target !== '' && !/^[a-z]+:/.test(target))
    .filter((target) => !existsSync(path.join(path.dirname(file), decodeURI(target))))

const documents = [
  ...filesIn('docs', /\.md$/),
  ...filesIn('src', /README\.md$/),
  ...['README.md', 'DEVELOPERS.md', 'CONTRIBUTING.md', 'SECURITY.md'].filter((file) => existsSync(file)),
]

describe('every link in a document leads somewhere', () => {
  it.each(documents)('%s', (file) => expect(deadLinks(file, read(file))).toEqual([]))

  it('sees red: a link to a file that is not there', () => {
    const text = 'see [the plan](./no-such-plan.md), [a page](<./(no)/[such].tsx>) and [us](https://example.org)'
    expect(deadLinks('docs/x.md', text)).toEqual(['./no-such-plan.md', './(no)/[such].tsx'])
  })
})
