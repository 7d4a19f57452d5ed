import { SYSTEM } from '@/kernel/actor'
import { addMonths, type PlainDate } from '@/kernel/plain-date'
import { deemAcceptance } from '@/modules/casework/use-cases/deem-acceptance'
import { requestCorrection } from '@/modules/casework/use-cases/request-correction'
import { requestExtension } from '@/modules/casework/use-cases/request-extension'
import { startProcedure } from '@/modules/casework/use-cases/start-procedure'
import { NOBODYS_NUMBER } from './sample-answers'
import { done, type Stage } from './stage'

const foodOn = (today: PlainDate) => ({
  applicantPhone: '13900000001',
  businessName: '如皋市秀兰面馆',
  address: '如城街道宏坝居委会演示路1号',
  area: 86,
  tenure: 'rented',
  leaseEndsOn: addMonths(today, 36),
  kind: 'catering',
  activities: ['hot', 'cold'],
  coldRoom: true,
  online: false,
  representative: '王秀兰',
  domicile: '如城街道宏坝居委会演示路1号',
  safetyOfficer: '王秀兰',
  staff: [
    { name: '王秀兰', job: 'cook', healthCertUntil: addMonths(today, 4) },
    { name: '欧阳小妹', job: 'server', healthCertUntil: addMonths(today, 4) },
  ],
})

/** Seven working days promised, seven gone by: to be decided today, or on a day off on the next working day. */
export async function dueToday(stage: Stage): Promise<void> {
  const id = await stage.file('wang', 'food-business-permit', 8, foodOn(stage.days.today))
  await stage.accept(id, '012301', 7)
  await stage.review(id, '012302', 'papers', 5, '材料齐全，符合法定形式。')
  await stage.review(id, '012302', 'visit', 2, '布局合理，建议准予。', {
    with: '012301',
    record: '冷食专间独立设置，洗手、消毒设施齐全，布局与图一致。',
  })
}

/** Five working days promised, eight gone by. */
export async function overdue(stage: Stage): Promise<void> {
  const id = await stage.file('ouyang', 'road-freight-permit', 9, {
    businessName: '如皋市四海货运部',
    hasVehicles: false,
    plannedVehicles: 2,
  })
  await stage.accept(id, '011401', 8)
}

/** The clock stands still while a laboratory tests the water. */
export async function paused(stage: Stage): Promise<void> {
  const id = await stage.file('zhang', 'public-place-hygiene-permit', 7, {
    businessName: '𠮷家浴室',
    kind: 'bath',
    area: 420,
  })
  await stage.accept(id, '011901', 6)
  await stage.review(id, '011902', 'papers', 5, '材料齐全，池水需要复测。')
  const procedure = {
    procedure: 'TESTING',
    expectedDays: 10,
    reason: '池水消毒效果需由检测机构复测',
    legalBasis: '行政许可法第四十五条',
  } as const
  done(await startProcedure(stage.officer('011902'), { caseId: id, ...procedure }, stage.clock(4)))
}

export async function awaitingCorrection(stage: Stage): Promise<void> {
  const id = await stage.file('li', 'food-business-permit', 3, {
    ...foodOn(stage.days.today),
    businessName: '李㛃甜品店',
    activities: ['drinks'],
    coldRoom: undefined,
  })
  const items = [
    {
      target: { kind: 'material', key: 'layout' },
      label: '经营场所平面图和流程布局图',
      reason: '图上没有标明操作间和洗手池的位置，请补画后重新上传。',
    },
    {
      target: { kind: 'field', key: 'address' },
      label: '经营场所地址',
      reason: '门牌号与租赁合同不一致，请核对后改正。',
    },
  ] as const
  done(await requestCorrection(stage.officer('012301'), { caseId: id, items }, stage.clock(1)))
}

/** Nobody at the window answered within five working days: of a confirmation that is late, and nothing more. */
export async function unanswered(stage: Stage): Promise<void> {
  await stage.file('ayguli', 'residence-permit', 7, {
    ground: 'work',
    employer: '如皋市演示纺织厂',
    since: addMonths(stage.days.today, -12),
  })
}

/**
 * A licence that nobody answered within five working days (许可法 32). Where a day in between belongs to a year whose
 * holidays are not published yet, nobody can say so for sure, and the case still waits.
 */
export async function deemedAccepted(stage: Stage): Promise<void> {
  const id = await stage.file('ayguli', 'private-kindergarten', 7, { name: '如皋市演示幼儿园' })
  if (stage.days.areSure(7)) done(await deemAcceptance(SYSTEM, { caseId: id }, stage.clock(1)))
}

/** City management has agreed; the traffic police review at the same time and have not answered yet. */
export async function inParallel(stage: Stage): Promise<void> {
  const answers = {
    unit: '如皋市演示供水工程队',
    kind: ['occupy', 'dig'],
    road: '福寿路（海阳路至中山路段）',
    area: 120,
    builtWithinFive: false,
    closesLane: true,
    reason: '接通小区供水管',
  }
  const id = await stage.file('ouyang', 'road-occupation-approval', 4, answers)
  await stage.accept(id, '011301', 3)
  await stage.review(id, '011302', 'city', 1, '恢复方案可行，同意。')
}

/** The reviewer has asked for more time; the head has to answer. */
export async function extensionAsked(stage: Stage): Promise<void> {
  const id = await stage.file('wang', 'public-place-hygiene-permit', 8, {
    businessName: '秀兰宾馆',
    kind: 'hotel',
    rooms: 26,
    area: 900,
  })
  await stage.accept(id, '011901', 7)
  const request = { caseId: id, days: 10, reason: '场所面积较大，两名监督员需要分两次现场审核' }
  done(await requestExtension(stage.officer('011902'), request, stage.clock(1)))
}

/** Just come in, and one from yesterday. */
export async function submitted(stage: Stage): Promise<void> {
  await stage.file('chen', 'elderly-allowance', 1, {
    bank: '演示银行如皋支行',
    account: '6200000000000000001',
    by: 'self',
  })
  await stage.file('wang', 'prepackaged-food-filing', 0, { businessName: '如皋市秀兰便利店', selling: ['retail'] })
}

/** Two reviews of one department side by side. */
export async function inReview(stage: Stage): Promise<void> {
  const members = [
    { name: '陈建国', relation: '本人', income: 300 },
    { name: '陈小宝', relation: '孙子', income: 0 },
  ]
  const withNumbers = members.map((member) => ({ ...member, idNumber: NOBODYS_NUMBER }))
  const id = await stage.file('chen', 'subsistence-allowance', 5, {
    members: withNumbers,
    situation: ['elderly', 'student'],
  })
  await stage.accept(id, '010701', 4)
}

/** A form begun and not filed. */
export async function drafted(stage: Stage): Promise<void> {
  await stage.begin(
    'ayguli',
    'birth-registration',
    { residence: 'living', married: true, partnerName: '买买提·吐尔逊' },
    stage.clock(2),
  )
}
