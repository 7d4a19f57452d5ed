import { describe, expect, it } from 'vitest'
import { maskEmail, maskIdentityNumber, maskName, maskPhone } from './mask'

describe('a name that strangers may read', () => {
  it.each([
    ['张三', '张*'],
    ['李䶮', '李*'],
    ['赵孟𫖯', '赵**'],
    ['𠮷田', '𠮷*'],
    ['丁', '*'],
    ['', ''],
    ['欧阳娜娜', '欧阳**'],
    ['司徒雅婷', '司徒**'],
    ['欧阳', '欧*'],
    ['爱新觉罗启明', '爱*****'],
    ['买买提·吐尔逊', '买**·***'],
    ['买买提•吐尔逊', '买**•***'],
    ['阿卜杜热西提·阿卜杜拉·麦麦提敏', '阿*****·****·****'],
    ['张 三', '张 *'],
    ['张三\u200b', '张*'],
    ['\u202e张三', '张*'],
    ['NGUYỄN THỊ MINH KHAI', 'N***** *** **** ****'],
    ['MÜLLER-LÜDENSCHEIDT', 'M*****-************'],
    ['测试👨‍👩‍👧', '测**'],
  ])('%s becomes %s', (name, masked) => {
    expect(maskName(name)).toBe(masked)
  })
})

describe('numbers that strangers may read', () => {
  it.each([
    ['11010519491231002X', '110105**********2X'],
    ['110105491231002', '110105*******02'],
    ['E12345678', 'E*******8'],
    ['1234', '****'],
  ])('the identity number %s becomes %s', (number, masked) => {
    expect(maskIdentityNumber(number)).toBe(masked)
  })

  it.each([
    ['13812345678', '138****5678'],
    ['+86 138 1234 5678', '+86 138 **** 5678'],
    ['0513-87654321', '0513-****4321'],
    ['87654321', '******21'],
  ])('the phone %s becomes %s', (phone, masked) => {
    expect(maskPhone(phone)).toBe(masked)
  })

  it.each([
    ['wang@example.cn', 'w***@example.cn'],
    ['@example.cn', '***'],
    ['nobody', '***'],
  ])('the address %s becomes %s', (address, masked) => {
    expect(maskEmail(address)).toBe(masked)
  })
})
