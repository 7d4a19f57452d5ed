/** 如皋市's departments and towns (codes of our own; names as far as they could be confirmed). */
export type SeedDepartment = {
  code: string
  name: string
  nameEn: string
  shortName: string
  kind: 'government' | 'department' | 'town' | 'subdistrict'
  divisionCode?: string
  intro: string
}

const department = (code: string, name: string, shortName: string, nameEn: string, intro: string): SeedDepartment => ({
  code,
  name: `如皋市${name}`,
  nameEn,
  shortName,
  kind: 'department',
  intro,
})

const town = (code: string, name: string, nameEn: string, division: string | null): SeedDepartment => ({
  code,
  name,
  nameEn,
  shortName: name,
  kind: name.endsWith('镇') ? 'town' : 'subdistrict',
  ...(division ? { divisionCode: `320682${division}` } : {}),
  intro: `在${name}居住、经商的人，就近在便民服务中心办理社会救助、户籍、计划生育、老年人优待等事项。`,
})

export const GOVERNMENT: SeedDepartment = {
  code: '0001',
  name: '如皋市人民政府',
  nameEn: 'Rugao City Government',
  shortName: '市政府',
  kind: 'government',
  intro: '领导所属各部门和镇、街道的工作。',
}

export const DEPARTMENTS: readonly SeedDepartment[] = [
  department(
    '0101',
    '人民政府办公室',
    '市政府办',
    'Government Office',
    '协助市政府领导处理日常工作，负责政务公开和公文运转。',
  ),
  department('0102', '发展和改革委员会', '市发改委', 'Development and Reform', '管规划、投资项目、价格和粮食储备。'),
  department('0103', '教育体育局', '市教体局', 'Education and Sports', '管学校、幼儿园、教师和体育。'),
  department('0104', '科学技术局', '市科技局', 'Science and Technology', '管科技项目、高新技术企业和人才引进。'),
  department('0105', '工业和信息化局', '市工信局', 'Industry and Information', '管工业运行、技术改造和中小企业服务。'),
  department('0106', '公安局', '市公安局', 'Public Security', '管户籍、居住证、出入境、交通和治安。'),
  department('0107', '民政局', '市民政局', 'Civil Affairs', '管社会救助、养老、儿童福利、婚姻登记和社会组织。'),
  department('0108', '司法局', '市司法局', 'Justice', '管法律援助、公证、调解和行政复议。'),
  department('0109', '财政局', '市财政局', 'Finance', '管预算、决算、政府采购和国有资产。'),
  department(
    '0110',
    '人力资源和社会保障局',
    '市人社局',
    'Human Resources and Social Security',
    '管就业、社会保险、劳动关系和职业资格。',
  ),
  department(
    '0111',
    '自然资源和规划局',
    '市资规局',
    'Natural Resources and Planning',
    '管土地、规划、不动产登记和林业。',
  ),
  department('0112', '住房和城乡建设局', '市住建局', 'Housing and Construction', '管工程建设、住房保障、燃气和排水。'),
  department('0113', '城市管理局', '市城管局', 'City Management', '管市容、道路设施、户外广告和垃圾分类。'),
  department('0114', '交通运输局', '市交通局', 'Transport', '管公路、水路、客货运输和车辆维修。'),
  department('0115', '水务局', '市水务局', 'Water', '管水资源、河道、取水和水土保持。'),
  department('0116', '农业农村局', '市农业农村局', 'Agriculture and Rural Affairs', '管种植、养殖、动物防疫和宅基地。'),
  department('0117', '商务局', '市商务局', 'Commerce', '管外资、外贸、市场流通和会展。'),
  department('0118', '文化广电和旅游局', '市文广旅局', 'Culture and Tourism', '管文化场所、娱乐场所、文物和旅游。'),
  department('0119', '卫生健康委员会', '市卫健委', 'Health', '管医院、公共卫生、生育服务和医护人员注册。'),
  department('0120', '退役军人事务局', '市退役军人局', 'Veterans Affairs', '管退役军人安置、优抚和褒扬。'),
  department('0121', '应急管理局', '市应急局', 'Emergency Management', '管安全生产、烟花爆竹和防灾减灾。'),
  department('0122', '审计局', '市审计局', 'Audit', '审计财政收支和公共资金。'),
  department(
    '0123',
    '市场监督管理局',
    '市市场监管局',
    'Market Regulation',
    '管食品、药品、特种设备、计量、标准和市场秩序。',
  ),
  department('0124', '统计局', '市统计局', 'Statistics', '组织统计调查，公布统计数据。'),
  department('0125', '医疗保障局', '市医保局', 'Healthcare Security', '管医保参保、报销和医疗救助。'),
  department(
    '0126',
    '行政审批局',
    '市行政审批局',
    'Administrative Approvals',
    '集中办理企业登记和部分行政许可，管理政务服务中心。',
  ),
  department('0127', '数据局', '市数据局', 'Data', '管政务数据共享和数字政府建设。'),
  department('0128', '信访局', '市信访局', 'Letters and Visits', '受理群众来信来访，督促办理。'),
]

export const TOWNS: readonly SeedDepartment[] = [
  town('0301', '如城街道', 'Rucheng Sub-district', '001'),
  town('0302', '城北街道', 'Chengbei Sub-district', null),
  town('0303', '城南街道', 'Chengnan Sub-district', null),
  town('0304', '东陈镇', 'Dongchen Town', '103'),
  town('0305', '丁堰镇', 'Dingyan Town', '104'),
  town('0306', '白蒲镇', 'Baipu Town', '105'),
  town('0307', '下原镇', 'Xiayuan Town', '107'),
  town('0308', '九华镇', 'Jiuhua Town', '108'),
  town('0309', '石庄镇', 'Shizhuang Town', '110'),
  town('0310', '吴窑镇', 'Wuyao Town', '112'),
  town('0311', '江安镇', 'Jiang’an Town', '113'),
  town('0312', '搬经镇', 'Banjing Town', '116'),
  town('0313', '磨头镇', 'Motou Town', '117'),
  town('0314', '长江镇', 'Changjiang Town', '111'),
]

/** 如皋市政务服务中心 hours as the city publishes them; the hotline is the city's. */
export const CONTACT = {
  officeHours: '周一至周五 8:30–12:00、14:00–17:30（夏季下午 14:30–18:00），法定节假日除外',
  phone: '0513-12345',
}
