import {
  applicantFields,
  decide,
  field,
  inspection,
  material,
  option,
  proxy,
  review,
  type SeedService,
  section,
  stage,
  terms,
  today,
  trueStatement,
  w,
  when,
  windowIn,
  workdays,
} from './parts'

export const roadOccupationApproval: SeedService = {
  facts: {
    code: 'road-occupation-approval',
    name: '临时占用、挖掘城市道路审批',
    nameEn: 'Approval to occupy or dig up a road',
    departmentCode: '0113',
    itemType: 'LICENSE',
    audience: ['NATURAL_PERSON', 'LEGAL_PERSON'],
    subjects: ['city', 'construction', 'transport'],
    lifeEvents: ['build-or-dig'],
    aliases: ['占道', '挖路', '破路', '占用道路', '道路挖掘', '占道施工'],
  },
  content: {
    guide: {
      ...windowIn('三楼城市管理专区 E02 窗口'),
      summary: w(
        '施工、接管线要临时占用或者挖开城市道路，先批准再动工；城市管理和公安交管同时审查，只跑一处。',
        'Needed before you occupy or dig up a city road. The city and the traffic police review at the same time; you apply in one place.',
      ),
      conditions: [
        w('确有需要，方案能保证通行和安全', 'It is needed, and traffic stays safe'),
        w(
          '新修道路五年内、大修三年内不得挖掘，特殊情况须经市人民政府批准',
          'No digging within five years of building or three of an overhaul, unless the city government agrees',
        ),
        w('按原样恢复路面', 'The surface is put back as it was'),
      ],
      legalBasis: [
        {
          law: '城市道路管理条例',
          article: '第三十条、第三十一条、第三十三条',
          text: '因特殊情况需要临时占用城市道路的，须经市政工程行政主管部门和公安交通管理部门批准。',
        },
        { law: '中华人民共和国行政许可法', article: '第四十二条' },
      ],
      fees: [{ name: '城市道路占用费、挖掘修复费', amount: '按省定标准', basis: '城市道路管理条例第三十七条' }],
      resultName: w('城市道路占用（挖掘）许可证', 'Permit to occupy or dig up a road'),
      visitCount: 0,
      faqs: [
        {
          question: w('水管爆了来不及申请怎么办？', 'A pipe has burst. Must I wait?'),
          answer: w(
            '可以先抢修，同时报告，二十四小时内补办手续。',
            'Repair it at once, report it, and apply within 24 hours.',
          ),
        },
      ],
    },
    form: {
      sections: [
        section('applicant', w('申请人', 'Applicant'), [
          ...applicantFields,
          field('unit', 'text', w('建设单位或者施工单位', 'Builder or contractor'), { maxLength: 100 }),
        ]),
        section('road', w('占用或者挖掘', 'The road'), [
          field('kind', 'choices', w('申请内容', 'What for'), {
            options: [option('occupy', '临时占用', 'Occupy'), option('dig', '挖掘', 'Dig up')],
          }),
          field('road', 'text', w('道路名称和起止点', 'Road, from where to where'), { maxLength: 200 }),
          field('area', 'number', w('面积', 'Area'), { min: 0.1, max: 100000, decimals: 2, unit: w('平方米', 'm²') }),
          field('surface', 'select', w('路面种类', 'Surface'), {
            showWhen: { field: 'kind', equals: 'dig' },
            options: [
              option('asphalt', '沥青', 'Asphalt'),
              option('concrete', '水泥混凝土', 'Concrete'),
              option('paving', '人行道板', 'Paving'),
            ],
          }),
          field('builtWithinFive', 'yesNo', w('道路交付使用不满五年吗？', 'Is the road less than five years old?'), {
            showWhen: { field: 'kind', equals: 'dig' },
          }),
          field('from', 'date', w('从哪一天开始', 'From'), { earliest: today, latest: { fromToday: { years: 1 } } }),
          field('until', 'date', w('到哪一天为止', 'Until'), {
            earliest: { fromField: 'from' },
            // [practice]
            latest: { fromField: 'from', shift: { years: 1 } },
          }),
          field('closesLane', 'yesNo', w('需要封闭车道吗？', 'Must a lane be closed?')),
          field('reason', 'longText', w('原因', 'Why'), { maxLength: 500 }),
        ]),
        trueStatement,
      ],
    },
    materials: [
      proxy(),
      material('plan', w('平面图、断面图', 'Plan and section'), w('看位置和范围', 'Shows place and extent')),
      material(
        'traffic',
        w('施工组织、交通组织和道路恢复方案', 'Plan for works, traffic and restoration'),
        w('保证通行和恢复', 'So that traffic flows and the road is restored'),
        { accepts: ['pdf', 'word'] },
      ),
      material(
        'planning',
        w('规划批准文件', 'Planning approval'),
        w('挖掘要有规划依据', 'Digging needs a planning basis'),
        when({ field: 'kind', equals: 'dig' }),
      ),
      material(
        'government',
        w('市人民政府批准文件', 'Consent of the city government'),
        w('新修道路一般不得挖掘', 'New roads may not normally be dug up'),
        when({ field: 'builtWithinFive', equals: true }),
      ),
    ],
    process: {
      stages: [
        stage('joint', w('并联审查', 'Joint review'), [
          review('city', w('城市管理审查', 'Review by the city'), 4),
          review('police', w('公安交管审查', 'Review by the traffic police'), 4, '0106'),
        ]),
        stage(
          'site',
          w('现场查验', 'Site visit'),
          [inspection('visit', w('查验路面和管线', 'Look at surface and pipes'), 2)],
          { field: 'kind', equals: 'dig' },
        ),
        decide(2),
      ],
    },
    terms: terms(workdays(20), 10, { extensionDays: 10 }),
    result: {
      certificate: {
        title: '城市道路占用（挖掘）许可证',
        numberPrefix: 'DL',
        validityMonths: 3,
        prints: {
          holder: [
            { label: '建设（施工）单位', fields: ['unit'] },
            { label: '申请人', fields: ['applicantName'] },
          ],
          place: [{ label: '占用（挖掘）位置', fields: ['road'] }],
          scope: [
            { label: '内容', fields: ['kind'] },
            { label: '面积', fields: ['area'] },
            { label: '期限', fields: ['from', 'until'], between: '至' },
          ],
        },
      },
    },
  },
}
