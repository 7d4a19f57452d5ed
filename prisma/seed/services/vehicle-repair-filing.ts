import {
  applicantFields,
  businessFields,
  decide,
  field,
  material,
  option,
  proxy,
  type SeedService,
  section,
  terms,
  trueStatement,
  w,
  windowIn,
} from './parts'

export const vehicleRepairFiling: SeedService = {
  facts: {
    code: 'vehicle-repair-filing',
    name: '机动车维修经营备案',
    nameEn: 'Filing: vehicle repair business',
    departmentCode: '0114',
    itemType: 'OTHER_POWER',
    audience: ['NATURAL_PERSON', 'LEGAL_PERSON'],
    subjects: ['transport', 'business'],
    lifeEvents: ['open-a-shop', 'run-a-vehicle'],
    aliases: ['修车', '汽修', '汽车修理', '修理厂备案', '开修车店'],
  },
  content: {
    guide: {
      ...windowIn('二楼交通运输专区 D03 窗口'),
      summary: w(
        '开汽车、摩托车修理店，开业后向交通运输部门备案，材料齐全当场办结。',
        'File when you run a repair shop for cars or motorcycles. Done at once when the papers are complete.',
      ),
      conditions: [
        w('有与业务相适应的停车场和生产厂房', 'Parking and workshop suited to the work'),
        w('有设备、设施和必要的技术人员', 'Equipment and technicians'),
        w('有维修管理制度和环境保护措施', 'Rules for repair and measures for the environment'),
      ],
      legalBasis: [{ law: '机动车维修管理规定', article: '第十二条、第十五条' }],
      fees: [],
      resultName: w('机动车维修经营备案（公示）', 'Filing (published)'),
      visitCount: 0,
      faqs: [
        {
          question: w('只洗车、贴膜要备案吗？', 'I only wash cars. Do I file?'),
          answer: w('不用，洗车、贴膜不属于维修。', 'No; washing is not repair.'),
        },
      ],
    },
    form: {
      sections: [
        section('applicant', w('备案人', 'Who files'), [...applicantFields, ...businessFields]),
        section('shop', w('维修业务', 'The workshop'), [
          field('address', 'address', w('经营场所地址', 'Address'), { maxLength: 200 }),
          field('scope', 'choices', w('维修对象', 'What you repair'), {
            options: [
              option('car', '汽车', 'Cars'),
              option('motorcycle', '摩托车', 'Motorcycles'),
              option('dangerous', '危险货物运输车辆', 'Vehicles for dangerous goods'),
            ],
          }),
          field('level', 'choice', w('汽车维修业务类别', 'Class of car repair'), {
            showWhen: { field: 'scope', equals: 'car' },
            options: [
              option('1', '一类', 'Class 1'),
              option('2', '二类', 'Class 2'),
              option('3', '三类（专项）', 'Class 3 (special)'),
            ],
          }),
          field('technicians', 'group', w('技术人员', 'Technicians'), {
            minItems: 1,
            maxItems: 40,
            fields: [
              field('name', 'personName', w('姓名', 'Name')),
              field('job', 'text', w('岗位', 'Job'), { maxLength: 30 }),
            ],
          }),
        ]),
        trueStatement,
      ],
    },
    materials: [
      proxy(),
      material(
        'premises',
        w('经营场地、停车场使用证明', 'Proof that you may use the premises'),
        w('证明场地', 'Shows the premises'),
      ),
      material('equipment', w('维修设备设施汇总表', 'List of equipment'), w('证明设备', 'Shows the equipment'), {
        accepts: ['pdf', 'image', 'word'],
      }),
      material(
        'rules',
        w('维修管理制度和环境保护措施', 'Rules for repair and the environment'),
        w('证明制度和措施', 'Shows rules and measures'),
        { accepts: ['pdf', 'image', 'word'], necessity: 'deferrable' },
      ),
    ],
    process: { stages: [decide(1)] },
    terms: terms(null, 1, { correctionLimitDays: 15 }),
    result: {
      certificate: {
        title: '机动车维修经营备案证明',
        numberPrefix: 'WX',
        validityMonths: null,
        prints: {
          holder: [
            { label: '经营者名称', fields: ['businessName'] },
            { label: '统一社会信用代码', fields: ['creditCode'] },
          ],
          place: [{ label: '经营场所', fields: ['address'] }],
          scope: [
            { label: '维修对象', fields: ['scope'] },
            { label: '业务类别', fields: ['level'] },
          ],
        },
      },
    },
  },
}
