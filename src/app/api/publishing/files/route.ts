import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { fileAddress } from '@/modules/disclosure/domain/file'
import { addFile } from '@/modules/disclosure/use-cases/add-file'
import { formOf } from '@/platform/action-body'
import { currentLocale } from '@/platform/i18n/current-locale'
import { LOCALES, localePath } from '@/platform/i18n/locale'
import { seeOther } from '@/platform/redirect'
import { isShownTo, NOT_YOUR_FORM, requireStaff } from '@/platform/session/guards'
import { safeNextPath } from '@/platform/session/next-path'
import { recordForeignForm, recordRefusedAct } from '@/platform/session/refused'

const FileForm = z.object({
  editionId: z.string().max(40),
  kind: z.enum(['attachment', 'image']),
  file: z.instanceof(File),
  back: z.string().max(200).optional(),
  language: z.enum(LOCALES).catch('zh-CN'),
})

/** Takes a file for a draft: the editor's script is answered in JSON, a plain form goes back to its page. */
export async function POST(request: Request): Promise<Response> {
  const actor = await requireStaff()
  const form = await formOf(request)
  if (!isShownTo(actor, form)) {
    await recordForeignForm(actor)
    return seeOther(localePath(await currentLocale(), NOT_YOUR_FORM))
  }
  const input = FileForm.safeParse(Object.fromEntries(form))
  if (!input.success) return Response.json({}, { status: 400 })
  const { editionId, kind, file, back, language } = input.data
  const bytes = new Uint8Array(await file.arrayBuffer())
  const added = await addFile(actor, { editionId, kind, name: file.name, bytes })

  if (!added.ok) await recordRefusedAct(added.refusal)
  const page = safeNextPath(back)
  if (page) return seeOther(added.ok ? `${page}#files` : `${page}?failed=${added.refusal.code}#files`)
  if (added.ok) return Response.json({ address: fileAddress(added.value.id) })
  const t = await getTranslations({ locale: language, namespace: 'disclosure' })
  const message = t(`refusals.${added.refusal.code.replaceAll('.', '-')}`, added.refusal.params)
  return Response.json({ message }, { status: 422 })
}
