import { expect, it } from 'vitest'
import { safeNextPath } from './next-path'

it.each(['/my', '/en/my/drafts?page=2', '/desk/cases/0199', '/services/A%E4%B8%AD'])('goes on to %s', (path) =>
  expect(safeNextPath(path)).toBe(path),
)

it.each([
  ['nothing', ''],
  ['another site', 'https://evil.example/'],
  ['another site without a scheme', '//evil.example'],
  ['another site behind backslashes', '/\\evil.example'],
  ['another site behind a tab', '/\t/evil.example'],
  ['another site after dots', '/..//evil.example'],
  ['a script', 'javascript:alert(1)'],
  ['a relative path', 'my'],
  ['the sign-in page again', '/sign-in?next=/my'],
  ['the sign-in page in English', '/en/sign-in'],
  ['signing out', '/sign-out'],
  ['an API route', '/api/auth/signout'],
  ['a header of its own', '/my\r\nSet-Cookie: a=b'],
  ['an endless path', `/${'a'.repeat(600)}`],
])('never to %s', (_what, path) => expect(safeNextPath(path)).toBeNull())
