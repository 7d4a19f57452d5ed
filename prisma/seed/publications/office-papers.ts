import { addDays, instantOf, yearOf } from '@/kernel/plain-date'
import type { Press } from './press'

const p = (...lines: string[]) => lines.map((line) => `<p>${line}</p>`).join('\n')

/** A rule of the city, and the one that took its place. */
export async function roadRules(press: Press): Promise<void> {
  const rule = { column: 'normative', issuer: '0001', kind: 'normative', category: 1, topic: '城乡建设' } as const
  const older = await press.published(
    {
      ...rule,
      title: '如皋市城市道路挖掘管理办法',
      docNo: '皋政规〔2019〕3号',
      signedOn: '2019-03-18',
      formedOn: '2019-03-18',
      effectiveOn: '2019-05-01',
      summary: '规定挖掘城市道路的申请、修复保证金和恢复期限。',
      keywords: ['城市道路', '挖掘'],
      bodyHtml: `<h2>第一章 总则</h2>\n${p(
        '第一条 为加强城市道路管理，根据《城市道路管理条例》，结合本市实际，制定本办法。',
        '第二条 因工程建设需要挖掘城市道路的，应当经城市管理部门批准。',
      )}\n<h2>第二章 修复</h2>\n${p(
        '第八条 挖掘人应当在批准期限届满后十五日内恢复路面。',
        '第九条 挖掘人按照挖掘面积缴存修复保证金。',
      )}`,
    },
    180,
  )
  await press.published(
    {
      ...rule,
      title: '如皋市城市道路挖掘修复管理办法',
      docNo: `皋政规〔${yearOf(press.days.before(30))}〕2号`,
      effectiveOn: addDays(press.days.before(30), 30),
      summary: '挖掘城市道路在网上申请、五日内决定；恢复路面的期限缩短为七日，取消修复保证金。',
      keywords: ['城市道路', '挖掘', '修复'],
      services: ['road-occupation-approval'],
      supersedesId: older.documentId,
      bodyHtml: `<h2>第一章 总则</h2>\n${p(
        '第一条 为了方便群众和企业，减少对交通的影响，根据《城市道路管理条例》，制定本办法。',
        '第二条 挖掘城市道路在一站网上申请，城市管理部门自受理之日起五个工作日内决定。',
      )}\n<h2>第二章 修复</h2>\n${p(
        '第七条 挖掘人应当在施工结束后七日内恢复路面，并拍照上传。',
        '第八条 不再收取修复保证金；逾期不恢复的，由城市管理部门代为恢复，费用由挖掘人承担。',
      )}\n<h2>第三章 附则</h2>\n${p('第十二条 本办法自公布之日起三十日后施行，《如皋市城市道路挖掘管理办法》（皋政规〔2019〕3号）同时废止。')}`,
    },
    30,
  )
}

/** What the law asks to be there at any time (公开条例 12). */
export async function disclosureGuide(press: Press): Promise<void> {
  await press.published(
    {
      title: '如皋市政府信息公开指南',
      column: 'guide',
      issuer: '0101',
      kind: 'other',
      category: 2,
      summary: '怎样找到政府信息，找不到时怎样申请，向谁申请，多久答复。',
      keywords: ['信息公开', '指南'],
      bodyHtml: `<h2>一、信息的分类和编排</h2>\n${p('主动公开的信息按栏目编排，每份信息有索引号、名称、内容概述和生成日期。')}\n<h2>二、获取方式</h2>\n<ul><li>在本网站“政务公开”按栏目、年份、发布单位查找，或者用搜索。</li><li>到市档案馆、市图书馆政府信息查阅点查阅。</li></ul>\n<h2>三、受理机构</h2>\n<table><tbody><tr><th>机构</th><td>如皋市人民政府办公室</td></tr><tr><th>地址</th><td>如城街道解放路199号</td></tr><tr><th>办公时间</th><td>周一至周五 8:30–12:00、14:00–17:30</td></tr><tr><th>电话</th><td>0513-12345</td></tr></tbody></table>`,
    },
    150,
  )
}

/** Announcements for everybody, one of them taken back. */
export async function announcements(press: Press): Promise<void> {
  await press.published(
    {
      title: '关于市政务服务中心延长周六服务时间的公告',
      column: 'notices',
      issuer: '0126',
      kind: 'announcement',
      summary: '市政务服务中心每周六上午照常办理个人事项，企业登记也可以预约。',
      keywords: ['政务服务中心', '周六', '预约'],
      bodyHtml: p(
        '为方便上班群众办事，市政务服务中心自下月起每周六 8:30–12:00 开放。',
        '个人事项可以直接前往；企业登记和施工许可请提前一天预约。',
        '周六收到的申请，期限从下一个工作日起算。',
      ),
    },
    2,
  )
  const mistaken = await press.published(
    {
      title: '关于解放路部分路段封闭施工的公告',
      column: 'notices',
      issuer: '0113',
      kind: 'announcement',
      summary: '解放路部分路段因管网改造封闭施工。',
      bodyHtml: p('因管网改造，解放路部分路段封闭施工，请绕行。'),
    },
    6,
  )
  await press.withdrawn(mistaken, '封闭路段写错，更正后另行公告。', 5)
}

/** What is planned for hard weather, and what people are asked about. */
export async function plansAndQuestions(press: Press): Promise<void> {
  await press.published(
    {
      title: '如皋市雨雪冰冻灾害应急预案',
      column: 'emergency',
      issuer: '0121',
      kind: 'emergency',
      category: 12,
      docNo: `皋政办发〔${yearOf(press.days.before(30))}〕21号`,
      summary: '雨雪冰冻天气的预警等级、各部门分工和群众求助渠道。',
      keywords: ['应急预案', '雨雪', '冰冻'],
      bodyHtml: `<h2>一、预警等级</h2>\n<table><thead><tr><th>等级</th><th>条件</th><th>措施</th></tr></thead><tbody><tr><td>黄色</td><td>预计积雪 5 厘米以上</td><td>桥梁撒盐，学校关注上下学安全</td></tr><tr><td>橙色</td><td>预计积雪 10 厘米以上</td><td>公交调整线路，重点路段管制</td></tr><tr><td>红色</td><td>预计积雪 20 厘米以上</td><td>全市动员，必要时停课停工</td></tr></tbody></table>\n<h2>二、求助</h2>\n${p('被困或停水停电，拨打 12345；有生命危险，拨打 110、119、120。')}`,
    },
    30,
  )
  await press.published(
    {
      title: '关于《如皋市电动自行车停放充电管理办法（征求意见稿）》公开征求意见的公告',
      column: 'consultations',
      issuer: '0106',
      kind: 'consultation',
      summary: '楼道不得停放充电，小区应当设集中充电点。意见征集三十日。',
      keywords: ['电动自行车', '充电', '征求意见'],
      attachment: '意见反馈表',
      bodyHtml: `${p('现将《如皋市电动自行车停放充电管理办法（征求意见稿）》向社会公开征求意见，期限三十日。')}\n<h2>主要内容</h2>\n<ol><li>门厅、楼梯间、安全出口不得停放电动自行车或者为其充电。</li><li>新建小区按照户数配建集中充电点，老旧小区三年内补建。</li><li>充电价格公示，不得加收与充电无关的费用。</li></ol>\n${p('意见可以拨打 12345 或者寄送市公安局，信封注明“征求意见”。')}`,
    },
    4,
  )
}

/** What is still on its way: a draft, one returned, one handed in, one that goes out tomorrow at nine. */
export async function onTheWay(press: Press): Promise<void> {
  const notice = { column: 'notices', issuer: '0101', kind: 'notice' } as const
  await press.draft(
    {
      ...notice,
      title: '关于开展冬季取暖安全检查的通知',
      summary: '',
      bodyHtml: p('各镇人民政府、街道办事处：', '冬季将至，请组织力量检查农村住户取暖设施。'),
    },
    1,
  )
  await press.returned(
    {
      ...notice,
      title: '关于节日期间调整公交线路的公告',
      kind: 'announcement',
      summary: '节日期间 3 路、8 路公交车改线。',
      bodyHtml: p('节日期间 3 路、8 路公交车改线，请乘客留意站牌。'),
    },
    3,
    '请写明起止日期，并附线路图。',
  )
  await press.submitted(
    {
      ...notice,
      title: '关于做好城乡居民基本医疗保险参保缴费工作的通知',
      issuer: '0125',
      category: 11,
      summary: '明年度居民医保集中缴费期、缴费方式和困难群众资助办法。',
      keywords: ['医保', '参保', '缴费'],
      bodyHtml: p(
        '明年度城乡居民基本医疗保险集中缴费期为即日起至年底。',
        '可以在手机银行、税务窗口或者村（社区）便民服务站缴费。',
        '特困人员、低保对象由财政全额资助，不需要自己缴费。',
      ),
    },
    0,
  )
  await press.scheduled(
    {
      ...notice,
      title: '关于年末政务服务大厅办事时间的公告',
      issuer: '0126',
      kind: 'announcement',
      summary: '年末最后一周各窗口延长一小时。',
      bodyHtml: p('为方便群众年前办完事，年末最后一周各窗口延长至 18:30。'),
    },
    0,
    instantOf(addDays(press.days.today, 1), '09:00'),
  )
}
