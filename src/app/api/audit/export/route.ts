import { questionOfLog, readAuditQuestion } from '@/app/[locale]/(admin)/admin/audit/audit-question'
import { exportAudit } from '@/modules/audit/use-cases/export-audit'
import { hit } from '@/platform/rate-limit'
import { requireAdmin } from '@/platform/session/guards'
import { fileHeaders } from '@/platform/storage/file-headers'

const EXPORTS = { limit: 30, windowSeconds: 600 }

/** The lines of the audit log that the page's question finds, as a CSV file; on record. */
export async function GET(request: Request): Promise<Response> {
  const auditor = await requireAdmin('audit_admin')
  const { allowed, retryAfterSeconds } = await hit(`audit-export:${auditor.id}`, EXPORTS)
  if (!allowed) return new Response(null, { status: 429, headers: { 'retry-after': String(retryAfterSeconds) } })
  const asked = Object.fromEntries(new URL(request.url).searchParams)
  const found = await exportAudit(auditor, questionOfLog(readAuditQuestion(asked)))
  if (!found) return new Response(null, { status: 403 })
  const bytes = Buffer.from(found.csv)
  const fileName = found.isWhole ? 'audit.csv' : 'audit-incomplete.csv'
  const file = { fileName, mediaType: 'text/csv; charset=utf-8', size: bytes.byteLength }
  return new Response(bytes, { headers: fileHeaders(file, { inline: false }) })
}
