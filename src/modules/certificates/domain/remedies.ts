import type { IssuingDepartment } from './letter-facts'

/** Bodies whose decisions the city's own government reviews (复议法 24); others name theirs in their record (24, 27). */
const UNDER_THE_CITY = new Set(['department', 'agency', 'town', 'subdistrict', 'village', 'task_force'])

/** 行政复议机关. The record of the department comes first: customs, taxes and the like are reviewed one level up. */
export function reconsiderationBody(department: IssuingDepartment, city: string): string {
  if (department.reconsiderationBody) return department.reconsiderationBody
  return UNDER_THE_CITY.has(department.kind) ? `${city}人民政府` : '上一级人民政府'
}

/**
 * The remedies of a refusal, by rule (domain.md §1.6; 复议法 20, 22, 行政诉讼法 45, 46). A decision delivered online must name
 * the channel for filing online (复议法 22). `first`: reconsideration must come before the court (复议法 23).
 */
export function remedyText(department: IssuingDepartment, city: string, first = false): string {
  const body = reconsiderationBody(department, city)
  const channel = department.reconsiderationUrl
    ? `网上提交：${department.reconsiderationUrl}`
    : `也可以通过${body}公布的互联网渠道提交`
  const court = department.courtName ?? '有管辖权的人民法院'
  if (first)
    return `如不服本决定，应当自收到本决定之日起六十日内先向${body}申请行政复议（${channel}）；对行政复议决定不服的，可以自收到复议决定书之日起十五日内向${court}提起行政诉讼。`
  return `如不服本决定，可以自收到本决定之日起六十日内向${body}申请行政复议（${channel}），也可以自收到本决定之日起六个月内依法向${court}提起行政诉讼。`
}
