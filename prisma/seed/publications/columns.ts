import { SYSTEM } from '@/kernel/actor'
import { allColumns } from '@/modules/disclosure/queries/published-columns'
import { writeColumn } from '@/modules/disclosure/use-cases/write-column'
import type { Clock } from '@/platform/clock'

type SeedColumn = {
  slug: string
  name: string
  nameEn: string
  about?: string
  /** 19号: news within two weeks, notices and policies within six months. */
  cycle?: number
  children?: readonly SeedColumn[]
}

const column = (slug: string, name: string, nameEn: string, more: Partial<SeedColumn> = {}): SeedColumn => ({
  slug,
  name,
  nameEn,
  ...more,
})

/** 国办发〔2019〕54号: the 26 fields of grass-roots disclosure. */
const FIELDS: readonly SeedColumn[] = [
  column('projects', '重大建设项目', 'Major construction projects'),
  column('trading', '公共资源交易', 'Public resource trading'),
  column('field-budget', '财政预决算', 'Budgets and accounts'),
  column('work-safety', '安全生产', 'Work safety'),
  column('taxation', '税收管理', 'Taxation'),
  column('land', '征地补偿', 'Compensation for land'),
  column('house', '国有土地上房屋征收与补偿', 'Compensation for houses'),
  column('housing', '保障性住房', 'Affordable housing'),
  column('rural-housing', '农村危房改造', 'Rural housing repair'),
  column('environment', '生态环境', 'Environment'),
  column('culture', '公共文化服务', 'Public culture'),
  column('legal-services', '公共法律服务', 'Public legal services'),
  column('poverty', '扶贫', 'Poverty relief'),
  column('relief', '救灾', 'Disaster relief'),
  column('food-drugs', '食品药品监管', 'Food and drugs'),
  column('urban-order', '城市综合执法', 'Urban management'),
  column('employment', '就业', 'Employment'),
  column('insurance', '社会保险', 'Social insurance'),
  column('assistance', '社会救助', 'Social assistance'),
  column('elderly', '养老服务', 'Care for the elderly'),
  column('household', '户籍管理', 'Household registration'),
  column('farm-subsidies', '涉农补贴', 'Farm subsidies'),
  column('schooling', '义务教育', 'Compulsory education'),
  column('health', '医疗卫生', 'Health'),
  column('municipal', '市政服务', 'Municipal services'),
  column('planning', '国土空间规划', 'Spatial planning'),
]

const COLUMNS: readonly SeedColumn[] = [
  column('policies', '政策文件', 'Policies', {
    about: '市政府和各部门制定的规范性文件和其他政策文件，标明有效性。',
    cycle: 180,
    children: [
      column('normative', '规范性文件', 'Normative documents', { cycle: 180 }),
      column('other-policies', '其他政策文件', 'Other policies', { cycle: 180 }),
    ],
  }),
  column('interpretations', '政策解读', 'Policies explained', { about: '每份重要政策都用平常话讲一遍。', cycle: 180 }),
  column('notices', '公告公示', 'Announcements', { about: '需要大家知道的事：安排、公告、公示。', cycle: 180 }),
  column('guide', '政府信息公开指南', 'Guide to disclosure'),
  column('plans', '规划计划', 'Plans'),
  column('statistics', '统计', 'Statistics'),
  column('budgets', '财政预决算', 'Budgets and accounts', { cycle: 365 }),
  column('fees', '行政事业性收费', 'Fees'),
  column('procurement', '政府采购', 'Procurement'),
  column('personnel', '人事信息', 'Personnel', { cycle: 365 }),
  column('emergency', '应急管理', 'Emergency management'),
  column('consultations', '意见征集', 'Consultations', { cycle: 180 }),
  column('fields', '基层政务公开 26 个领域', '26 fields of local disclosure', { children: FIELDS }),
]

/** Writes the columns of the demo city; gives the id of each by its address. */
export async function seedColumns(clock: Clock): Promise<Map<string, string>> {
  const ids = new Map((await allColumns()).map(({ slug, id }) => [slug, id]))
  const write = async (columns: readonly SeedColumn[], parentId: string | null) => {
    for (const [sortOrder, { children = [], cycle = null, about = null, ...facts }] of columns.entries()) {
      const id =
        ids.get(facts.slug) ?? (await written({ ...facts, about, updateCycleDays: cycle, parentId, sortOrder }))
      ids.set(facts.slug, id)
      await write(children, id)
    }
  }
  const written = async (facts: Omit<Parameters<typeof writeColumn>[1], 'active'>) => {
    const made = await writeColumn(SYSTEM, { ...facts, active: true }, clock)
    if (!made.ok) throw new Error(`${facts.slug}: ${made.refusal.code}`)
    return made.value.id
  }
  await write(COLUMNS, null)
  return ids
}
