import { noteEditing } from '@/modules/disclosure/use-cases/note-editing'
import { requireStaff } from '@/platform/session/guards'
import { recordRefusedAct } from '@/platform/session/refused'

/** An open form of a draft says that it is open, and is told who else has it open and whether somebody saved. */
export async function POST(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const actor = await requireStaff()
  const noted = await noteEditing(actor, (await params).id)
  if (noted.ok) return Response.json(noted.value)
  await recordRefusedAct(noted.refusal)
  return Response.json({ code: noted.refusal.code }, { status: 404 })
}
