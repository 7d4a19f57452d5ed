import { AutosaveRequest } from '@/modules/applications/domain/section-request'
import { saveDraft } from '@/modules/applications/use-cases/save-draft'
import type { Answers } from '@/modules/catalogue/domain/condition'
import { allowAnyone } from '@/platform/session/guards'
import { recordRefusedAct } from '@/platform/session/refused'

const STATUS: Record<string, number> = {
  'application.not-found': 404,
  'application.draft-conflict': 409,
  'application.draft-closed': 409,
}

/** The autosave of a page: keeps what is being typed. Answers with a code; the page has the words. */
export async function PUT(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const actor = await allowAnyone()
  if (actor.kind === 'anyone') return Response.json({ code: 'application.signed-out' }, { status: 401 })
  const body = AutosaveRequest.safeParse(await request.json().catch(() => null))
  if (!body.success) return Response.json({ code: 'application.not-readable' }, { status: 400 })

  const { sender, answers } = body.data
  const saved = await saveDraft(actor, { draftId: (await params).id, sender, answers: answers as Answers })
  if (!saved.ok) {
    await recordRefusedAct(saved.refusal)
    return Response.json(saved.refusal, { status: STATUS[saved.refusal.code] ?? 403 })
  }
  return Response.json(saved.value)
}
