import type { Citizen, Staff } from '@/kernel/actor'
import type { Refusal, Result } from '@/kernel/result'
import { type KnownFacts, prefilled } from '@/modules/applications/domain/known-answers'
import { materialsFor } from '@/modules/applications/domain/required-materials'
import { uploadPlace } from '@/modules/applications/queries/upload-place'
import { saveDraft } from '@/modules/applications/use-cases/save-draft'
import { startDraft } from '@/modules/applications/use-cases/start-draft'
import { submitApplication } from '@/modules/applications/use-cases/submit-application'
import { addAttachment } from '@/modules/attachments/use-cases/add-attachment'
import { acceptCase } from '@/modules/casework/use-cases/accept-case'
import { completeReview } from '@/modules/casework/use-cases/complete-review'
import type { Answers } from '@/modules/catalogue/domain/condition'
import { filableService } from '@/modules/catalogue/queries/service-by-code'
import type { Clock } from '@/platform/clock'
import { db } from '@/platform/db'
import { newId } from '@/platform/new-id'
import { CITIZENS } from '../people'
import type { Cast } from './cast'
import type { StoryDays } from './days'
import { sampleAnswers } from './sample-answers'
import { sampleFile } from './sample-files'

/** What happened must have been possible; a refusal means that the story does not fit the law any more. */
export function done<T>(result: Result<T>): T {
  if (result.ok) return result.value
  const { code, field, params }: Refusal = result.refusal
  throw new Error(`the story was refused: ${code} ${field ?? ''} ${JSON.stringify(params ?? {})}`)
}

/** What a person would find filled in already. */
function factsOf(key: string): KnownFacts {
  const { name, phone, email, address } = CITIZENS.find((one) => one.key === key) ?? {}
  return { name, phone, email, address }
}

/** The moves of the story, each through the use case a person would use. */
export class Stage {
  constructor(
    readonly cast: Cast,
    readonly days: StoryDays,
  ) {}

  clock = (workdaysBefore: number): Clock => this.days.clock(workdaysBefore)
  citizen = (key: string): Citizen => this.cast.citizen(key)
  officer = (staffNo: string): Staff => this.cast.officer(staffNo)

  /** A citizen begins a form with these answers, and leaves it. Gives the draft. */
  async begin(key: string, service: string, answers: Answers, clock: Clock): Promise<string> {
    const citizen = this.citizen(key)
    const { draftId } = done(await startDraft(citizen, service, clock))
    done(await saveDraft(citizen, { draftId, sender: { seen: 0, page: 'story', turn: 1 }, answers }, clock))
    return draftId
  }

  /**
   * Fills in a form, uploads what it calls for and files it so many working days ago. Questions without an answer here
   * are answered with something that can be filed. Gives the case.
   */
  async file(key: string, service: string, workdaysBefore: number, answers: Answers = {}): Promise<string> {
    const citizen = this.citizen(key)
    const clock = this.clock(workdaysBefore)
    const filable = await filableService(service)
    if (!filable) throw new Error(`nobody can file ${service}`)
    const { form } = filable.content
    const day = this.days.before(workdaysBefore)
    const all = sampleAnswers(form, { ...prefilled(form, factsOf(key)), ...answers }, day)
    const draftId = await this.begin(key, service, all, clock)
    for (const { material, required } of materialsFor(filable.content.materials, all)) {
      const place = required ? await uploadPlace(citizen, draftId, material.key) : null
      const file = place && (await sampleFile(material, citizen.name, day))
      if (file) done(await addAttachment(citizen, { place, file }, clock))
    }
    const { version } = await db.applicationDraft.findUniqueOrThrow({
      where: { id: draftId },
      select: { version: true },
    })
    const request = { draftId, version, idempotencyKey: newId() }
    return done(await submitApplication(citizen, request, clock)).caseId
  }

  async accept(caseId: string, clerk: string, workdaysBefore: number): Promise<void> {
    done(await acceptCase(this.officer(clerk), { caseId }, this.clock(workdaysBefore)))
  }

  /** A reviewer agrees to the open task with this key; of an inspection on site, with whom and what they found. */
  async review(
    caseId: string,
    reviewer: string,
    taskKey: string,
    workdaysBefore: number,
    opinion: string,
    visit?: { with: string; record: string },
  ): Promise<void> {
    const where = { caseId, taskKey, state: 'open' }
    const { id: taskId } = await db.caseTask.findFirstOrThrow({ where, select: { id: true } })
    const { id, name } = this.officer(visit?.with ?? reviewer)
    const inspection = visit && { with: { id, name }, on: this.days.before(workdaysBefore), record: visit.record }
    const review = { caseId, taskId, outcome: 'agree', opinion, inspection } as const
    done(await completeReview(this.officer(reviewer), review, this.clock(workdaysBefore)))
  }
}
