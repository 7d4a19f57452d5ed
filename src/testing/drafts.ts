import type { Citizen } from '@/kernel/actor'
import { saveDraft } from '@/modules/applications/use-cases/save-draft'
import { startDraft } from '@/modules/applications/use-cases/start-draft'
import type { Answers } from '@/modules/catalogue/domain/condition'
import type { ServiceVersionContent } from '@/modules/catalogue/domain/service-version'
import { systemClock } from '@/platform/clock'
import { db } from '@/platform/db'
import { newId } from '@/platform/new-id'
import { citizen } from './actors'
import { succeeded } from './cases'
import { aServiceVersion } from './catalogue'
import { FOOD_FORM, FOOD_MATERIALS, FOOD_PROCESS } from './food-licence'

export const FOOD_VERSION: ServiceVersionContent = aServiceVersion({
  form: FOOD_FORM,
  // What is looked up elsewhere is a material of imported guides alone: nothing filed here may promise it.
  materials: FOOD_MATERIALS.filter(({ source }) => source !== 'shared'),
  process: FOOD_PROCESS,
})

/** Answers to `FOOD_FORM` that can be filed. */
export const FOOD_ANSWERS: Answers = {
  name: '𠮷祥小吃店',
  area: 60,
  kind: 'shop',
  staff: [{ name: '李䶮', idNumber: '320682198006159986', phone: '' }],
  agree: true,
}

/** A citizen with an account row, so that the city knows something of them. */
export async function aCitizen(name: string, realNameLevel = 1): Promise<Citizen> {
  const person = { ...citizen(name), realNameLevel }
  const now = new Date('2026-01-05T01:00:00Z')
  const phone = `139${String(++people).padStart(8, '0')}`
  const row = { id: person.id, kind: 'citizen', name, phone, passwordHash: '-', realNameLevel }
  await db.account.create({ data: { ...row, createdAt: now, updatedAt: now } })
  return person
}

let people = 0
let turn = 0
/** One page's save of a draft that nobody else has touched. */
export async function aSave(owner: Citizen, draftId: string, answers: Answers, page = 'test') {
  const { version } = await db.applicationDraft.findUniqueOrThrow({ where: { id: draftId }, select: { version: true } })
  return saveDraft(owner, { draftId, sender: { seen: version, page, turn: ++turn }, answers })
}

/** A file in a draft, as if it had been uploaded. */
export async function aFile(owner: Citizen, draftId: string, materialKey: string, sha256 = 'a', scanState = 'clean') {
  const id = newId()
  const row = { ownerId: owner.id, draftId, materialKey, fileName: `${materialKey}.pdf`, mediaType: 'application/pdf' }
  const bytes = { size: 10, sha256, storageKey: `files/${sha256}`, scanState }
  await db.attachment.create({ data: { id, ...row, ...bytes, createdAt: systemClock.now() } })
  return id
}

/** A draft of the food licence with everything it needs. */
export async function aFilledDraft(
  owner: Citizen,
  serviceCode: string,
  answers: Answers = FOOD_ANSWERS,
): Promise<string> {
  const { draftId } = succeeded(await startDraft(owner, serviceCode))
  succeeded(await aSave(owner, draftId, answers))
  await aFile(owner, draftId, 'plan')
  return draftId
}

/** The request that the review page of this draft would send. */
export async function aFilingRequest(draftId: string, idempotencyKey = newId()) {
  const { version } = await db.applicationDraft.findUniqueOrThrow({ where: { id: draftId }, select: { version: true } })
  return { draftId, version, idempotencyKey }
}
