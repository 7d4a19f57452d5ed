import {
  applicantFields,
  businessFields,
  decide,
  field,
  material,
  option,
  proxy,
  review,
  type SeedService,
  section,
  stage,
  terms,
  trueStatement,
  w,
  when,
  windowIn,
} from './parts'

export const privateKindergarten: SeedService = {
  facts: {
    code: 'private-kindergarten',
    name: '民办幼儿园（实施学前教育的民办学校）设立审批',
    nameEn: 'Setting up a private kindergarten',
    departmentCode: '0103',
    itemType: 'LICENSE',
    audience: ['NATURAL_PERSON', 'LEGAL_PERSON'],
    subjects: ['education', 'business'],
    lifeEvents: ['start-a-company', 'go-to-school'],
    aliases: ['开幼儿园', '办幼儿园', '民办幼儿园设立', '办学许可证'],
  },
  content: {
    guide: {
      ...windowIn('二楼社会事务专区 C02 窗口'),
      summary: w(
        '个人或者单位举办民办幼儿园，经审批领办学许可证后才能招生。',
        'A private kindergarten may take children only after approval.',
      ),
      conditions: [
        w('符合本市学前教育布局和设置标准', 'It fits the city’s plan and standards'),
        w('有组织机构和章程', 'It has an organisation and statutes'),
        w('有合格的园长、教师、保育员', 'It has a qualified head, teachers and carers'),
        w('有符合标准的园舍、设施和办学资金', 'It has premises, equipment and funds'),
      ],
      legalBasis: [
        {
          law: '中华人民共和国民办教育促进法',
          article: '第十一条至第十七条',
          text: '申请正式设立民办学校的，审批机关应当自受理之日起三个月内以书面形式作出是否批准的决定。',
        },
      ],
      fees: [],
      resultName: w('民办学校办学许可证', 'School licence'),
      visitCount: 1,
      limitNote: w(
        '法律规定三个月内决定；专家评议所需时间书面告知，不算在内。',
        'By law within three months; time for expert review is told in writing and not counted.',
      ),
      faqs: [
        {
          question: w('要先筹设吗？', 'Must it be prepared first?'),
          answer: w('条件已经齐备的，可以直接申请正式设立。', 'If everything is in place you may apply at once.'),
        },
      ],
    },
    form: {
      sections: [
        section('founder', w('举办者', 'Founder'), [
          ...applicantFields,
          field('founderKind', 'choice', w('举办者是', 'The founder is'), {
            options: [option('person', '个人', 'A person'), option('organisation', '单位', 'An organisation')],
          }),
          ...businessFields.map((one) => ({ ...one, showWhen: { field: 'founderKind', equals: 'organisation' } })),
        ]),
        section('school', w('幼儿园', 'The kindergarten'), [
          field('name', 'text', w('幼儿园名称', 'Name'), { maxLength: 60 }),
          field('address', 'address', w('园址', 'Address'), { maxLength: 200 }),
          field('profit', 'choice', w('性质', 'Kind'), {
            options: [option('nonprofit', '非营利性', 'Non-profit'), option('profit', '营利性', 'For profit')],
          }),
          field('classes', 'number', w('班级数', 'Classes'), { min: 1, max: 60, unit: w('个', '') }),
          field('funds', 'money', w('开办资金', 'Funds'), { min: 0, max: 1000000000, unit: w('元', 'yuan') }),
          field('prepared', 'yesNo', w('经过筹设批准吗？', 'Was the preparation approved?')),
          field('approvalNo', 'text', w('筹设批准书文号', 'Number of that approval'), {
            maxLength: 60,
            showWhen: { field: 'prepared', equals: true },
          }),
        ]),
        section('people', w('人员', 'People'), [
          field('staff', 'group', w('园长和教职工', 'Head and staff'), {
            minItems: 3,
            maxItems: 80,
            fields: [
              field('name', 'personName', w('姓名', 'Name')),
              field('job', 'select', w('岗位', 'Job'), {
                options: [
                  option('head', '园长', 'Head'),
                  option('teacher', '教师', 'Teacher'),
                  option('carer', '保育员', 'Carer'),
                  option('health', '卫生保健人员', 'Health'),
                ],
              }),
              field('certificate', 'text', w('资格证号', 'Qualification'), { maxLength: 40 }),
            ],
          }),
        ]),
        trueStatement,
      ],
    },
    materials: [
      proxy(),
      material(
        'report',
        w('申办报告', 'Application report'),
        w('说明举办者、目标、规模、条件', 'Who, what for, how large, with what'),
        { accepts: ['pdf', 'word'] },
      ),
      material(
        'statutes',
        w('章程和首届理事会名单', 'Statutes and board'),
        w('证明有组织机构', 'Shows the organisation'),
        { accepts: ['pdf', 'word'] },
      ),
      material('assets', w('资产来源和证明', 'Source and proof of funds'), w('证明办学资金', 'Shows the funds')),
      material(
        'qualifications',
        w('园长、教师、保育员资格证明', 'Qualifications of the staff'),
        w('证明人员合格', 'Shows that staff are qualified'),
        { maxFiles: 20 },
      ),
      material(
        'preparation',
        w('筹设批准书和筹设情况报告', 'Approval and report of the preparation'),
        w('经过筹设的', 'When it was prepared'),
        when({ field: 'prepared', equals: true }),
      ),
    ],
    process: {
      stages: [
        stage('review', w('审查', 'Review'), [review('papers', w('材料审查', 'Check the papers'), 8)]),
        stage('site', w('实地评估', 'Visit'), [
          review('education', w('园舍和师资评估', 'Premises and staff'), 10),
          review('safety', w('卫生保健评估', 'Health and hygiene'), 10, '0119'),
        ]),
        decide(7),
      ],
    },
    terms: terms(null, 30, { extensionDays: 0 }),
    result: {
      certificate: {
        title: '民办学校办学许可证',
        numberPrefix: 'BX',
        validityMonths: 60,
        prints: {
          holder: [
            { label: '学校名称', fields: ['name'] },
            { label: '举办者', fields: ['businessName'] },
            { label: '申请人', fields: ['applicantName'] },
          ],
          place: [{ label: '学校地址', fields: ['address'] }],
          scope: [
            { label: '办学类型', text: '幼儿园（学前教育）' },
            { label: '性质', fields: ['profit'] },
            { label: '班级数', fields: ['classes'] },
          ],
        },
      },
    },
  },
}
