/**
 * What people say for the seed's services, three each, written before the search was tuned. None of them may stand in
 * the thesaurus or among a service's aliases (a test holds that): they show what the search does with words that
 * nobody foresaw.
 */
export const HELD_BACK_SAYINGS: Readonly<Record<string, readonly string[]>> = {
  'food-business-permit': ['开个面馆', '奶茶店的证', '食堂要办的许可'],
  'prepackaged-food-filing': ['只卖包装好的零食', '卖袋装食品', '卖瓶装水'],
  'sole-trader-registration': ['做小生意的执照', '自己一个人做买卖', '个体工商户执照'],
  'public-place-hygiene-permit': ['开发廊', '旅馆卫生证', '足浴店卫生许可'],
  'road-freight-permit': ['买了货车拉货', '大货车营运手续', '货车替人拉货'],
  'vehicle-repair-filing': ['开汽车修理铺', '摩托车修理店', '修车铺备案'],
  'outdoor-advertising-approval': ['楼顶立广告', '街边大广告牌', '挂条幅'],
  'road-occupation-approval': ['马路上挖沟', '施工要占马路', '挖开路面接管线'],
  'temporary-assistance': ['家里着火了没钱', '生大病没钱治', '出车祸家里过不下去'],
  'subsistence-allowance': ['家里穷吃低保', '低保金', '收入低领补助'],
  'elderly-allowance': ['老人补助', '八十岁老人发的钱', '高龄老人的钱'],
  'birth-registration': ['怀孕了登记', '生二孩要登记吗', '怀孕办证'],
  'residence-permit': ['外地人住半年', '外来人口居住证明', '外地来打工办的证'],
  'private-kindergarten': ['开个私立幼儿园', '民办托儿所', '私人幼儿园办学'],
  'legal-aid': ['请不起律师', '没钱请律师', '免费的律师'],
}
