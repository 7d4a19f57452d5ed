import { editionContent } from '@/app/[locale]/(newsroom)/admin/publishing/_components/edition-content'
import { EditionForm } from '@/app/[locale]/(newsroom)/admin/publishing/_components/edition-form-schema'
import { saveDraft } from '@/modules/disclosure/use-cases/save-draft'
import { formOf } from '@/platform/action-body'
import { systemClock } from '@/platform/clock'
import { parseForm } from '@/platform/form'
import { isShownTo, requireStaff } from '@/platform/session/guards'
import { recordForeignForm, recordRefusedAct } from '@/platform/session/refused'

type Route = { params: Promise<{ id: string }> }

/** The autosave of a draft: keeps the form as it stands while somebody types. Answers with a code; the page has the words. */
export async function PUT(request: Request, { params }: Route): Promise<Response> {
  const actor = await requireStaff()
  const form = await formOf(request)
  if (!isShownTo(actor, form)) {
    await recordForeignForm(actor)
    return Response.json({ code: 'disclosure.not-permitted' }, { status: 403 })
  }
  const input = parseForm(EditionForm, form)
  if (!input.ok) return Response.json({ code: 'disclosure.unfit' }, { status: 422 })
  const { expectedVersion, page, follows } = input.value
  const content = await editionContent(input.value)
  const asked = { editionId: (await params).id, expectedVersion, page, follows, content, kind: 'autosaved' } as const
  const saved = await saveDraft(actor, asked)
  if (saved.ok) return Response.json({ version: saved.value.version, savedAt: systemClock.now() })
  await recordRefusedAct(saved.refusal)
  return Response.json(
    { code: saved.refusal.code },
    { status: saved.refusal.code === 'disclosure.not-found' ? 404 : 409 },
  )
}
