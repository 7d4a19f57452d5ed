/**
 * Who may have what each page and machine address gives: one line each, in words of its own, read from no guard of the
 * code. An address that stands in no line here fails the matrix.
 */
export type Audience =
  | 'everyone'
  | 'citizens'
  /** The citizen whose case or draft it is. */
  | 'its applicant'
  /** Posts that handle cases in the department that owns it, or the very post that has a task in it. */
  | 'posts of the case'
  | 'its applicant and the posts of the case'
  | 'staff'
  | 'window clerks'
  | 'editors'
  | 'keepers of the library'
  /** Editors and publishers of the department that owns the edition; of what stands in the library, its keepers. */
  | 'its newsroom'
  | 'administrators'
  | 'system and security administrator'
  | 'system administrator'
  | 'security administrator'
  | 'audit administrator'

const LINES: Record<Audience, string> = {
  everyone: `/ /columns/[slug] /demo/messages /departments /departments/[code] /documents /documents/[id]
    /documents/[id]/editions/[number] /feeds/[name] /not-your-form /register /register/code /robots.txt /search /services
    /services/[code] /sign-in /sign-in/code /sign-out /sitemap.xml /stop-recovery /track /verify /verify/[code] /api/openapi.json
    /api/published/[id] /api/session /api/suggest /api/v1/documents /api/v1/documents/[id] /api/v1/search?q=居住证
    /api/v1/services /api/v1/services/[code] /api/v1/track`,
  citizens: `/my /my/apply/[code] /my/drafts /my/notices /my/profile /my/profile/contact/[kind] /my/profile/contact/code
    /my/profile/link /my/profile/number /my/profile/password /my/profile/real-name`,
  'its applicant': `/my/cases/[id] /my/cases/[id]/withdraw /my/apply/draft/[id] /my/apply/draft/[id]/[step]
    /my/drafts/[id]/discard /api/drafts/[id]`,
  'posts of the case': '/desk/cases/[id] /desk/cases/[id]/correct /desk/cases/[id]/reveal?path=applicantPhone',
  'its applicant and the posts of the case': `/api/cases/[id]/receipt /api/documents/[id] /api/attachments/[id]
    /api/attachments/[id]/preview`,
  staff: `/desk /desk/calendar/[id] /desk/cases /desk/find /desk/notices /desk/profile /desk/profile/contact/[kind] /desk/profile/contact/code
    /desk/profile/link /desk/profile/password /desk/profile/second-factor /admin/publishing /admin/publishing/columns
    /admin/publishing/requests /api/publishing/files /api/publishing/editions/[id]
    /api/publishing/editions/[id]/editing`,
  'window clerks': '/desk/recovery',
  'keepers of the library': '/admin/publishing/imports',
  editors: '/admin/publishing/new /admin/publishing/words /admin/publishing/words/[id] /admin/publishing/words/new',
  'its newsroom': `/admin/publishing/[id] /admin/publishing/[id]/edit /admin/publishing/[id]/saves
    /admin/publishing/[id]/saves/[saveId]`,
  administrators: `/admin /admin/calendar /admin/calendar/changes /admin/calendar/changes/[id] /admin/departments /admin/departments/[code] /admin/design /admin/powers
    /admin/services /admin/services/[code]`,
  'system and security administrator': '/admin/announcements /admin/people /admin/people/[id]',
  'system administrator': `/admin/columns /admin/columns/[id] /admin/columns/new /admin/departments/[code]/edit
    /admin/departments/new /admin/home /admin/home/[id] /admin/home/new?kind=links /admin/jobs /admin/people/new
    /admin/services/[code]/publish /admin/stand-ins /admin/stand-ins/new?holding=[holding]`,
  'security administrator': '/admin/accounts /admin/accounts/[id] /admin/powers/[id]',
  'audit administrator': '/admin/audit /admin/audit/checks /admin/audit/readings /api/audit/export',
}

const TABLE = new Map<string, { audience: Audience; query: string }>()
for (const [audience, line] of Object.entries(LINES) as [Audience, string][])
  for (const address of line.trim().split(/\s+/)) {
    const [pattern = '', query = ''] = address.split('?')
    TABLE.set(pattern, { audience, query: query && `?${query}` })
  }

/** Who may have what stands at this address, and the query it is asked with. Throws where the table says nothing. */
export function whoMay(pattern: string): { audience: Audience; query: string } {
  const found = TABLE.get(pattern)
  if (!found) throw new Error(`say in tests/faults/lib/who-may.ts who may have ${pattern}`)
  return found
}

/** Addresses of the table that no longer exist. */
export const withoutAddress = (patterns: readonly string[]): string[] =>
  [...TABLE.keys()].filter((pattern) => !patterns.includes(pattern))
