/**
 * The people of a story, where it happens and what they have with them. They tell less of the subject than what happens:
 * a child that coughs under a grey sky is about the air.
 */
const WHO = new Set(
  `
  娃 娃娃 孩子 小孩 儿子 闺女 女儿 学生 小学生 中学生 女学生 大学生 老人 老头 老太 老爹 老娘 爷爷 奶奶 爸 妈 我爸 我妈 爹 娘 父母 爸妈 婆婆 老公 丈夫 老婆 媳妇 儿女 亲戚 同学
  老板 房东 租客 邻居 业主 物业 开发商 司机 老师 教师 大夫 医生 护士 警察 村长 村干部 村支书 会计 工人 员工 职工 徒弟 老乡 农民 领导 女人 男人 老外 外国人
  公司 厂子 厂里 工厂 单位 学校 医院 饭店 饭馆 超市 商场 药店 小卖部 银行 小区 街道 法院 政府 村里 农村 乡下 路边 公园 广场 火车站 敬老院 楼道 电线杆
  大货车 货车 摩托 摩托车 三轮 三轮车 电瓶车 手机
  `
    .split(/\s+/)
    .filter(Boolean),
)

/** True for a word that says who or where. */
export const isWho = (word: string): boolean => WHO.has(word)
