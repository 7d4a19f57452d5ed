import { expect, it } from 'vitest'
import { mostOf } from './partly'
import type { PartlyFound } from './partly-found'

const entry = (id: string, headed: number[], held = headed): PartlyFound => ({
  id,
  kind: 'document',
  names: [id],
  validity: 'in_force',
  year: 2020,
  weight: 0,
  headed,
  held,
  size: 8_000,
})
const word = (nth: number, count: number, isSaying = false) => ({
  nth,
  count,
  named: count,
  word: String(nth),
  meant: isSaying ? [String(nth)] : [],
})
const idsOf = (...all: Parameters<typeof mostOf>) => mostOf(...all).map(({ id }) => id)

it('answers a known saying although the words beside it are unknown: 遛狗不牵绳', () => {
  expect(idsOf([entry('养犬条例', [1])], [word(1, 12, true), word(2, 0)], 1_500)).toEqual(['养犬条例'])
})

it('answers nothing when the telling word is unknown: 恐龙饲养许可证', () => {
  expect(idsOf([entry('饲料条例', [2])], [word(1, 0), word(2, 40)], 1_500)).toEqual([])
})

it('puts the title that is the subject before the text that has all the words: 收养孩子', () => {
  const subject = entry('收养登记办法', [1])
  const text = entry('儿童福利机构办法', [2], [1, 2])
  expect(idsOf([text, subject], [word(1, 10, true), word(2, 200, true)], 1_500)[0]).toBe(subject.id)
})

it('puts the title that holds part before the long report that holds every word somewhere: 村村通公路', () => {
  const rules = entry('农村公路条例', [2])
  const report = { ...entry('政府工作报告', [], [1, 2, 3]), size: 200_000 }
  const words = [word(1, 3), word(2, 90, true), word(3, 400)]
  expect(idsOf([report, rules], words, 1_500)[0]).toBe(rules.id)
})

it('puts what a saying means first before what it means next, also where the name is longer', () => {
  const first = entry('关于办理袭警刑事案件适用法律若干问题的解释', [1])
  const next = entry('警务辅助人员条例', [1])
  const said = { nth: 1, count: 6, named: 6, word: '打警察', meant: ['袭警', '警务辅助人员'] }
  expect(idsOf([next, first], [said], 1_500)[0]).toBe(first.id)
})

const tale = (nth: number, named: number, meant: string[]) => ({
  ...{ nth, named, count: named, word: meant[0] ?? '', meant },
  isTold: true,
})

it('puts the name that few have before a common one that is told as well: 偷排废水要判刑吗', () => {
  const rare = entry('办理环境污染刑事案件适用法律的解释', [2])
  const common = Array.from({ length: 30 }, (_, at) => entry(`${at}市水污染防治条例`, [1]))
  const said = { ...word(1, 30, true), word: '废水', meant: ['水污染防治'] }
  expect(idsOf([...common, rare], [said, tale(2, 1, ['环境污染刑事案件'])], 1_500)[0]).toBe(rare.id)
})

it('never tells as missing what nobody said, and does not weigh a subject that no name has', () => {
  const [best] = mostOf([entry('绿化条例', [1])], [word(1, 12, true), tale(2, 0, ['城市照明'])], 1_500)
  expect(best).toMatchObject({ missing: [] })
})

it('finds a saying in a name although marks stand between: 、', () => {
  const told = tale(1, 1, ['伪造、贩卖学历'])
  const [named, about] = [entry('伪造贩卖学历的解释', [1]), entry('关于学历的某些要求', [1])]
  expect(idsOf([about, named], [told], 1_500)[0]).toBe(named.id)
})

it('puts what happens before whom it happens to: 天灰蒙蒙的，娃老咳', () => {
  const [air, child] = [entry('大气污染防治条例', [1]), entry('未成年人保护条例', [2])]
  const words = [
    { ...word(1, 40, true), word: '灰蒙蒙', meant: ['大气污染'] },
    { ...word(2, 8, true), word: '娃', meant: ['未成年人'] },
  ]
  expect(idsOf([child, air], words, 1_500)[0]).toBe(air.id)
})

it('still answers who asks for nothing but the person: 娃', () => {
  const said = { ...word(1, 8, true), word: '娃', meant: ['未成年人'] }
  expect(idsOf([entry('未成年人保护条例', [1])], [said], 1_500)).toEqual(['未成年人保护条例'])
})

it('puts what several words tell together before what one of them tells alone: 村长一个人把地包了', () => {
  const [told, alone] = [entry('村民委员会组织法办法', [2]), entry('农村土地承包条例', [1])]
  const words = [{ ...word(1, 10, true), word: '包地', meant: ['土地承包'] }, tale(2, 14, ['村民委员会'])]
  expect(idsOf([alone, told], words, 1_500)[0]).toBe(told.id)
})

const hint = (nth: number, named: number, meant: string[], strength = 1) => ({ ...tale(nth, named, meant), strength })

it('takes hints for several ways to read the same words: two weak ones are not more than one strong', () => {
  const strong = entry('房屋使用安全管理条例', [1])
  const both = entry('物业管理条例', [2, 3])
  const hints = [
    hint(1, 8, ['房屋使用安全'], 1.2),
    hint(2, 8, ['建筑物区分所有权', '物业管理'], 0.8),
    hint(3, 8, ['装饰装修', '物业管理'], 0.8),
  ]
  expect(idsOf([both, strong], hints, 1_500)[0]).toBe(strong.id)
})

it('does not ask for hints where a service answers the words themselves', () => {
  const service = { ...entry('低保申请', [1]), kind: 'service' }
  const text = entry('社会救助条例', [2])
  const words = [word(1, 3, true), hint(2, 4, ['社会救助'], 2)]
  expect(idsOf([text, service], words, 1_500)).toEqual([service.id])
})

it('asks for hints where only texts answer', () => {
  const told = entry('社会救助条例', [2])
  const words = [word(1, 0), hint(2, 4, ['社会救助'], 2)]
  expect(idsOf([told], words, 1_500)).toEqual([told.id])
})
