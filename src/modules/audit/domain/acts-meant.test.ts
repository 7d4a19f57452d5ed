import { expect, it } from 'vitest'
import { actsMeant } from './acts-meant'

const CHINESE = { 'sign-in-failed': '登录失败', 'sign-in-succeeded': '登录', 'case-read': '查看办件' }
const ENGLISH = { 'sign-in-failed': 'Sign-in failed', 'sign-in-succeeded': 'Signed in', 'case-read': 'Read a case' }

it.each([
  ['登录', ['sign.in-failed', 'sign-in.failed', 'sign.in-succeeded', 'sign-in.succeeded']],
  [' 登录失败 ', ['sign.in-failed', 'sign-in.failed']],
  ['READ A', ['case.read']],
  ['Ｒead　a case', ['case.read']],
])('%j means the acts whose words say so', (typed, actions) => {
  expect(actsMeant(typed, [CHINESE, ENGLISH])).toEqual({ actions })
})

it.each([['sign-in'], ['sign-in.failed'], ['case.'], ['case']])('%j is the beginning of a code', (typed) => {
  expect(actsMeant(typed, [CHINESE, ENGLISH])).toEqual({ prefix: typed })
})

it.each([[''], ['  '], ['吃饭'], ['%'], ['case.eaten']])('%j is no act', (typed) => {
  expect(actsMeant(typed, [CHINESE, ENGLISH])).toBeNull()
})
