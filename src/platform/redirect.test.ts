import { expect, it, vi } from 'vitest'
import { HOSTILE_TARGETS, leadsTo } from '@/testing/hostile-targets'

const PAGE = 'https://city.example/my/cases/1'
const left: string[] = []
vi.mock('next/navigation', () => ({ redirect: (to: string) => left.push(to) }))
vi.stubEnv('OIDC_ISSUER', 'https://id.example/realm')
vi.stubEnv('OIDC_CLIENT_ID', 'yizhan')
const { redirect, redirectToProvider, seeOther } = await import('./redirect')

it.each(HOSTILE_TARGETS)('no page, action or route of the city sends anybody to %j', (target) => {
  left.length = 0
  redirect(target)
  redirectToProvider(target)
  left.push(seeOther(target).headers.get('location') ?? '')
  expect(left.map((to) => leadsTo(to, PAGE))).toEqual(Array(3).fill('https://city.example'))
})

it('the provider is gone on to by the address its own description gave', () => {
  left.length = 0
  const address = 'https://login.id.example/authorize?client_id=yizhan&state=1'
  redirectToProvider(address)
  redirectToProvider('https://evil.example/authorize?state=1')
  redirectToProvider('http://id.example/authorize?client_id=yizhan')
  expect(left).toEqual([address, '/sign-in', '/sign-in'])
})
