import { expect, it } from 'vitest'
import { talesIn } from './tales'

const subjectsIn = (question: string) => talesIn(question).map(({ meant }) => meant[0])

it.each([
  ['门口那排大树被锯成光头了', '城市绿化'],
  ['有人锯了我们院里的树', '城市绿化'],
  ['狗老往人身上扑', '养犬'],
  ['店老板欠我三个月工钱', '拒不支付劳动报酬'],
])('hears a subject that several words tell together, in any order: %s', (question, subject) => {
  expect(subjectsIn(question)).toContain(subject)
})

it.each(['树上有鸟', '锯条在哪买', '老板人很好'])('hears nothing where only one of them is said: %s', (question) => {
  expect(subjectsIn(question)).not.toEqual(expect.arrayContaining(['城市绿化']))
  expect(subjectsIn(question)).not.toEqual(expect.arrayContaining(['拒不支付劳动报酬']))
})

it('tells each subject once', () => {
  const subjects = subjectsIn('楼上半夜唱歌跳舞放音乐吵得睡不着')
  expect(new Set(subjects).size).toBe(subjects.length)
})

it.each([
  ['隔壁两个村为一片林子打起来了', '林木林地权属争议'],
  ['判决下来半年了他不还钱还开豪车', '拒不执行判决'],
  ['邻居家的鸡一夜死了二十只', '动物防疫'],
  ['国外亲戚送的名牌包要补税吗', '入境旅客行李物品'],
])('hears what people tell of fields, courts and the customs: %s', (question, subject) => {
  expect(subjectsIn(question).join(' ')).toContain(subject)
})
