import { yearOf } from '@/kernel/plain-date'
import type { Press } from './press'

const p = (...lines: string[]) => lines.map((line) => `<p>${line}</p>`).join('\n')

const allowance = (monthly: string) =>
  `<h2>一、发放对象</h2>\n${p('具有本市户籍、年满 80 周岁的老年人。')}\n<h2>二、发放标准</h2>\n<table><thead><tr><th>年龄</th><th>每人每月</th></tr></thead><tbody><tr><td>80 至 89 周岁</td><td>${monthly}</td></tr><tr><td>90 至 99 周岁</td><td>150 元</td></tr><tr><td>100 周岁以上</td><td>400 元</td></tr></tbody></table>\n<h2>三、办理</h2>\n${p('老年人生日当月起计发。本人或者家属在网上申请，也可以请村（社区）代办，不需要再开年龄证明。')}`

/** An allowance in two editions: the amount changed, and the page shows what changed. */
export async function elderlyAllowance(press: Press): Promise<void> {
  const first = await press.of('0107').published(
    {
      title: '关于高龄老人尊老金发放工作的通知',
      column: 'other-policies',
      issuer: '0107',
      kind: 'policy',
      category: 11,
      topic: '民政',
      docNo: `皋民发〔${yearOf(press.days.before(120))}〕18号`,
      summary: '80 周岁以上老人按月领取尊老金，网上申请、生日当月起发。',
      keywords: ['尊老金', '高龄', '老年人'],
      services: ['elderly-allowance'],
      bodyHtml: allowance('50 元'),
    },
    120,
  )
  await press.of('0107').revised(
    first,
    {
      summary: '80 周岁以上老人按月领取尊老金，80 至 89 周岁提高到每月 60 元。',
      bodyHtml: allowance('60 元'),
      changeNote: '80 至 89 周岁老人的标准由每月 50 元提高到 60 元，其他不变。',
    },
    1,
  )
  await press.of('0107').published(
    {
      title: '一图读懂：尊老金提高了多少，怎么领',
      column: 'interpretations',
      issuer: '0107',
      kind: 'interpretation',
      summary: '新标准从本月起执行，已经在领的老人不用再申请，差额自动补上。',
      keywords: ['尊老金', '解读'],
      services: ['elderly-allowance'],
      bodyHtml: `<h2>已经在领，还要办手续吗？</h2>\n${p('不用。新标准自动执行。')}\n<h2>刚满 80 周岁怎么领？</h2>\n${p('在网上填一张表，或者请村（社区）代办；户籍和年龄由系统核对。')}\n<h2>住在外地怎么办？</h2>\n${p('户籍在本市就可以申请，银行账户填自己常用的。')}`,
    },
    1,
  )
}

/** The line below which the city helps, and the fields where it says so. */
export async function assistance(press: Press): Promise<void> {
  await press.of('0107').published(
    {
      title: '关于调整城乡居民最低生活保障标准的通知',
      column: 'assistance',
      issuer: '0107',
      kind: 'policy',
      category: 11,
      topic: '民政',
      docNo: `皋民发〔${yearOf(press.days.before(45))}〕27号`,
      summary: '城乡低保实行同一标准，临时救助限额随之调整。',
      keywords: ['低保', '最低生活保障', '临时救助'],
      services: ['subsistence-allowance', 'temporary-assistance'],
      bodyHtml: `${p('各镇人民政府、街道办事处：')}\n<h2>一、标准</h2>\n${p('城乡居民最低生活保障实行同一标准，具体数额由镇、街道公示。')}\n<h2>二、程序</h2>\n<ol><li>本人或者委托村（社区）在网上申请。</li><li>镇、街道入户调查，结果公示七日。</li><li>公示无异议的，次月起发放。</li></ol>\n<h2>三、动态管理</h2>\n${p('家庭收入变化的，应当在一个月内告知村（社区）。')}`,
    },
    45,
  )
  await press.of('0107').published(
    {
      title: '如皋市养老服务设施布局规划',
      column: 'plans',
      issuer: '0107',
      kind: 'plan',
      category: 3,
      summary: '每个镇建一所区域养老服务中心，城区步行十五分钟可到日间照料点。',
      keywords: ['养老', '规划'],
      bodyHtml: `<h2>一、目标</h2>\n<ul><li>每个镇、街道建一所区域养老服务中心。</li><li>城区步行十五分钟内有日间照料点或者助餐点。</li></ul>\n<h2>二、布局</h2>\n${p('优先利用闲置校舍、厂房改建，不占用耕地。')}`,
    },
    75,
  )
}
