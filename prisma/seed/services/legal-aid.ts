import {
  applicantFields,
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

export const legalAid: SeedService = {
  facts: {
    code: 'legal-aid',
    name: '对公民法律援助申请的审批',
    nameEn: 'Legal aid',
    departmentCode: '0108',
    itemType: 'BENEFIT',
    audience: ['NATURAL_PERSON'],
    subjects: ['law', 'assistance'],
    lifeEvents: ['seek-justice', 'meet-hardship'],
    aliases: ['法律援助', '免费律师', '请律师', '讨薪', '打官司'],
  },
  content: {
    guide: {
      ...windowIn('一楼公共法律服务专区 H01 窗口'),
      summary: w(
        '打官司请不起律师的，可以申请法律援助，由政府指派律师，不收钱。',
        'If you cannot afford a lawyer, one may be assigned to you free of charge.',
      ),
      conditions: [
        w(
          '请求事项属于法律援助范围，例如工资、工伤、赡养抚养、社会保险',
          'Your matter is covered, such as wages, work injury, maintenance or social insurance',
        ),
        w(
          '经济困难；请求支付劳动报酬等情形不受经济困难条件限制',
          'You lack means; claims for wages and some others do not depend on that',
        ),
      ],
      legalBasis: [
        {
          law: '中华人民共和国法律援助法',
          article: '第三十八条、第四十一条、第四十三条',
          text: '应当自收到法律援助申请之日起七日内进行审查，作出是否给予法律援助的决定。',
        },
      ],
      fees: [],
      resultName: w('给予（不予）法律援助决定书', 'Decision on legal aid'),
      visitCount: 0,
      faqs: [
        {
          question: w('案子快开庭了来得及吗？', 'The hearing is soon. Is there time?'),
          answer: w('在“急迫情况”里写明，可以先行提供援助。', 'Say so under “urgent”; aid can begin at once.'),
        },
      ],
    },
    form: {
      sections: [
        section('applicant', w('申请人', 'Applicant'), [
          ...applicantFields,
          field('address', 'address', w('现住址', 'Where you live'), { maxLength: 200, prefill: 'address' }),
        ]),
        section('matter', w('请求事项', 'Your matter'), [
          field('matter', 'select', w('事项', 'Matter'), {
            sensitive: true,
            options: [
              option('wages', '请求支付劳动报酬', 'Wages'),
              option('injury', '工伤、人身损害', 'Injury'),
              option('maintenance', '赡养、抚养、扶养', 'Maintenance'),
              option('insurance', '社会保险、救助', 'Social insurance or assistance'),
              option('violence', '家庭暴力', 'Domestic violence'),
              option('other', '其他', 'Other'),
            ],
          }),
          field('other', 'text', w('是什么事', 'What is it?'), {
            sensitive: true,
            maxLength: 100,
            showWhen: { field: 'matter', equals: 'other' },
          }),
          field('opponent', 'text', w('对方是谁', 'Against whom'), { maxLength: 100 }),
          field('facts', 'longText', w('事情经过', 'What happened'), { sensitive: true, maxLength: 2000 }),
          field('urgent', 'yesNo', w('情况急迫吗？', 'Is it urgent?'), {
            help: w('时效快到了、马上开庭、人身安全有危险。', 'A time limit, a hearing, or danger to somebody.'),
          }),
          field('urgency', 'longText', w('急在哪里', 'Why is it urgent?'), {
            sensitive: true,
            maxLength: 500,
            showWhen: { field: 'urgent', equals: true },
          }),
        ]),
        section('means', w('经济状况', 'Your means'), [
          field(
            'noMeansTest',
            'yesNo',
            w('属于不受经济困难条件限制的情形吗？', 'Is this a matter without a means test?'),
            {
              sensitive: true,
              help: w('例如请求支付劳动报酬、家庭暴力受害人。', 'Such as wages or domestic violence.'),
            },
          ),
          field('income', 'money', w('家庭人均月收入', 'Monthly income per head'), {
            sensitive: true,
            min: 0,
            max: 1000000,
            unit: w('元', 'yuan'),
            showWhen: { field: 'noMeansTest', equals: false },
          }),
        ]),
        trueStatement,
      ],
    },
    materials: [
      proxy(),
      material(
        'case',
        w('与事项有关的材料', 'Papers on the matter'),
        w('看请求有没有依据', 'To see what supports your claim'),
        {
          sample: w(
            '合同、欠条、病历、聊天记录截图都可以。',
            'Contracts, notes of debt, medical records or screenshots.',
          ),
          maxFiles: 10,
        },
      ),
      material('hardship', w('经济困难状况说明', 'Statement of means'), w('如实说明并承诺', 'A truthful statement'), {
        ...when({ field: 'noMeansTest', equals: false }),
        form: 'original',
        accepts: ['pdf', 'image', 'word'],
      }),
    ],
    process: {
      stages: [
        stage('review', w('审查', 'Review'), [review('papers', w('审查请求和经济状况', 'Check matter and means'), 2)]),
        decide(1),
      ],
    },
    terms: terms({ amount: 7, unit: 'calendar_day' }, 4, { correctionLimitDays: null }),
    result: { certificate: null },
  },
}
