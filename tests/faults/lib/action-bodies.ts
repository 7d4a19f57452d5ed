import { readFileSync } from 'node:fs'
import { inRoot } from '../../../scripts/lib/places.mjs'

/** A server action of the built city, and the pattern of a page that has it. */
export type BuiltAction = { id: string; name: string; pattern: string }
export type Body = { what: string; headers: Record<string, string>; body: string }

type Manifest = { node: Record<string, { workers: Record<string, unknown>; exportedName: string }> }

/** Every server action there is, from the list the build made. */
export function allActions(): BuiltAction[] {
  const { node } = JSON.parse(readFileSync(inRoot('.next/server/server-reference-manifest.json'), 'utf8')) as Manifest
  return Object.entries(node).flatMap(([id, { workers, exportedName }]) => {
    const [page] = Object.keys(workers)
    return page ? [{ id, name: exportedName, pattern: patternOf(page) }] : []
  })
}

/** `app/[locale]/(admin)/admin/home/page` → `/admin/home`. */
const patternOf = (page: string): string =>
  page
    .replace(/^app\/\[locale\]/, '')
    .replace(/\/\([^)]*\)/g, '')
    .replace(/\/page$/, '') || '/'

const form = (...fields: [string, string][]): string =>
  `${fields.map(([name, value]) => `--x\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`).join('')}--x--\r\n`

const MULTIPART = { 'content-type': 'multipart/form-data; boundary=x' }

/** Bodies that no form of the city sends, for one action: as a browser without script would send them, and as its script. */
export function badBodies(id: string): Body[] {
  const bound = (what: string, value: string): Body => ({
    what: `bound to ${what}`,
    headers: MULTIPART,
    body: form(['$ACTION_REF_1', ''], ['$ACTION_1:0', `{"id":"${id}","bound":"$@1"}`], ['$ACTION_1:1', value]),
  })
  const plain = (what: string, body: string, headers: Record<string, string> = MULTIPART): Body => ({
    what,
    headers,
    body,
  })
  const called = (body: string): Body => ({
    what: `called with ${body}`,
    headers: { 'next-action': id, 'content-type': 'text/plain;charset=UTF-8' },
    body,
  })
  return [
    plain('nothing but its name', form([`$ACTION_ID_${id}`, ''])),
    plain('another boundary', form([`$ACTION_ID_${id}`, '']), { 'content-type': 'multipart/form-data; boundary=y' }),
    plain('no boundary', form([`$ACTION_ID_${id}`, '']), { 'content-type': 'multipart/form-data' }),
    plain('cut off', form([`$ACTION_ID_${id}`, 'x']).slice(0, -12)),
    plain('bytes that are no UTF-8', form([`$ACTION_ID_${id}`, ''], ['reason', '\u00ff\u00fe\u0000']), MULTIPART),
    plain('an action there is none of', form([`$ACTION_ID_${'0'.repeat(id.length)}`, ''])),
    plain('no action', form(['reason', 'x'])),
    plain('a reference to nothing', form(['$ACTION_REF_1', ''])),
    plain('a reference to garbage', form(['$ACTION_REF_1', ''], ['$ACTION_1:0', '{"id":'])),
    ...['', '{', '[1,2', '[{"a":{}},[[]]]', '[null,null,null]', '["$K9"]'].map((value) =>
      bound(value || 'nothing', value),
    ),
    plain('parts as its script sends them, garbage', form(['0', '["$K1",{']), { ...MULTIPART, 'next-action': id }),
    plain('parts of an empty form', form(['0', '["$K1"]']), { ...MULTIPART, 'next-action': id }),
    ...['', '[', '[]', '["x"]', '[{"a":1},{"b":[]},{}]', '[null,null,null,null]', '{"0":1}'].map(called),
  ]
}
