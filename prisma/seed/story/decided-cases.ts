import { denyCase } from '@/modules/casework/use-cases/deny-case'
import { grantCase } from '@/modules/casework/use-cases/grant-case'
import { rejectAcceptance } from '@/modules/casework/use-cases/reject-acceptance'
import { withdrawCase } from '@/modules/casework/use-cases/withdraw-case'
import { done, type Stage } from './stage'

const grant = async (stage: Stage, caseId: string, approver: string, workdaysBefore: number, conditions = '') =>
  done(
    await grantCase(
      stage.officer(approver),
      { caseId, reason: '符合法定条件、标准。', conditions },
      stage.clock(workdaysBefore),
    ),
  )

/** A business licence on the spot: accepted, checked and decided on one day. */
export async function grantedAtOnce(stage: Stage): Promise<void> {
  const answers = {
    composition: 'person',
    useName: true,
    tradeName: '如皋市秀兰面馆',
    tradeName2: null,
    scope: '小吃、面食',
    premises: 'shop',
    address: '如城街道宏坝居委会演示路1号',
  }
  const id = await stage.file('wang', 'sole-trader-registration', 14, answers)
  await stage.accept(id, '012301', 14)
  await stage.review(id, '012302', 'papers', 14, '材料齐全，符合法定形式。')
  await grant(stage, id, '012303', 14)
}

/** A permit with its certificate, granted last week. */
export async function granted(stage: Stage): Promise<void> {
  const answers = {
    businessName: '如皋市𠮷祥烧饼店',
    address: '长江镇演示路8号',
    area: 32,
    tenure: 'owned',
    kind: 'catering',
    activities: ['hot'],
    online: false,
    safetyOfficer: '张𠮷',
  }
  const id = await stage.file('zhang', 'food-business-permit', 12, answers)
  await stage.accept(id, '012301', 11)
  await stage.review(id, '012302', 'papers', 9, '材料齐全。')
  await stage.review(id, '012302', 'visit', 7, '建议准予。', {
    with: '012301',
    record: '加工区与就餐区分开，设施齐全，与图一致。',
  })
  await grant(stage, id, '012303', 6)
}

export async function grantedFreight(stage: Stage): Promise<void> {
  const answers = {
    businessName: '如皋市海阳货运有限公司',
    hasVehicles: true,
    vehicles: [{ plate: '苏F00001', mass: 12 }],
  }
  const id = await stage.file('ouyang', 'road-freight-permit', 16, answers)
  await stage.accept(id, '011401', 15)
  await stage.review(id, '011402', 'papers', 13, '车辆检测合格，驾驶员有从业资格。')
  await grant(stage, id, '011403', 12)
}

export async function refused(stage: Stage): Promise<void> {
  const answers = {
    kind: 'large',
    place: '中山路钟楼广场北侧楼顶',
    width: 18,
    height: 6,
    onRoof: true,
    text: '四海货运，货通天下',
  }
  const id = await stage.file('ouyang', 'outdoor-advertising-approval', 10, answers)
  await stage.accept(id, '011301', 9)
  await stage.review(id, '011302', 'papers', 7, '未见楼顶承重计算。')
  await stage.review(id, '011302', 'street', 5, '不宜设置，意见已写明。', {
    with: '011301',
    record: '该楼顶为历史风貌保护建筑，加设广告影响安全和市容。',
  })
  const decision = {
    reason: '设置地点位于历史风貌保护建筑楼顶，且没有结构安全证明，不符合市容标准和安全要求。',
    legalBasis: '城市市容和环境卫生管理条例第十一条',
  }
  done(await denyCase(stage.officer('011303'), { caseId: id, ...decision }, stage.clock(3)))
}

export async function withdrawn(stage: Stage): Promise<void> {
  const id = await stage.file('li', 'temporary-assistance', 6, {
    cause: 'illness',
    hospital: '如皋市演示医院',
    spent: 26000,
    onAllowance: false,
  })
  done(await withdrawCase(stage.citizen('li'), { caseId: id, reason: '医疗费用已由保险支付' }, stage.clock(4)))
}

export async function notAccepted(stage: Stage): Promise<void> {
  const id = await stage.file('ayguli', 'legal-aid', 5, {
    matter: 'wages',
    opponent: '外地某公司',
    urgent: false,
    noMeansTest: true,
  })
  const rejection = {
    kind: 'not_competent',
    reason: '争议的劳动合同履行地和仲裁机构都在外市，不由本机关受理。',
    legalBasis: '法律援助法第三十八条',
    referTo: '劳动合同履行地的法律援助机构',
  } as const
  done(await rejectAcceptance(stage.officer('010801'), { caseId: id, ...rejection }, stage.clock(3)))
}
