import type { PlainDate } from '@/kernel/plain-date'
import type { Result } from '@/kernel/result'
import type { Edition, EditionContent } from '@/modules/disclosure/domain/document'
import { addFile } from '@/modules/disclosure/use-cases/add-file'
import { publishEdition } from '@/modules/disclosure/use-cases/publish-edition'
import { returnEdition } from '@/modules/disclosure/use-cases/return-edition'
import { reviseDocument } from '@/modules/disclosure/use-cases/revise-document'
import { saveDraft } from '@/modules/disclosure/use-cases/save-draft'
import { scheduleEdition } from '@/modules/disclosure/use-cases/schedule-edition'
import { startDocument } from '@/modules/disclosure/use-cases/start-document'
import { submitEdition } from '@/modules/disclosure/use-cases/submit-edition'
import { withdrawDocument } from '@/modules/disclosure/use-cases/withdraw-document'
import type { Clock } from '@/platform/clock'
import { renderPdf } from '@/platform/pdf/render-pdf'
import type { Cast } from '../story/cast'
import type { StoryDays } from '../story/days'

export type Paper = Partial<Omit<EditionContent, 'columnId' | 'issuerDepartmentId' | 'serviceIds'>> & {
  title: string
  summary: string
  bodyHtml: string
  /** Addresses and codes instead of ids. */
  column: string
  issuer: string
  services?: readonly string[]
  /** The title of a form that goes with it. */
  attachment?: string
}

export type Places = {
  columns: Map<string, string>
  departments: Map<string, { id: string; name: string }>
  services: Map<string, string>
}

/** What a step of the story gives; one that is refused ends the seed. */
export const did = async <T>(step: Promise<Result<T>>): Promise<T> => {
  const result = await step
  if (!result.ok) throw new Error(`the story of a document stops: ${result.refusal.code} (${result.refusal.field})`)
  return result.value
}

const requestOf = ({ id, version }: Edition) => ({ editionId: id, expectedVersion: version })

/** Writes and publishes as the people of a department's newsroom do; 05 edits, 06 publishes. */
export class Press {
  constructor(
    readonly days: StoryDays,
    private readonly cast: Cast,
    private readonly places: Places,
    private readonly office = '0101',
  ) {}

  of(office: string): Press {
    return new Press(this.days, this.cast, this.places, office)
  }

  async draft(paper: Paper, workdaysBefore: number): Promise<Edition> {
    const departmentId = this.#department(this.office).id
    const content = this.#content(paper, this.days.dated(workdaysBefore))
    const clock = this.days.clock(workdaysBefore)
    const edition = await did(startDocument(this.#editor, { departmentId, content }, clock))
    if (paper.attachment) await this.#attach(edition, paper.attachment, clock)
    return edition
  }

  async submitted(paper: Paper, workdaysBefore: number): Promise<Edition> {
    return this.#submit(await this.draft(paper, workdaysBefore), this.days.clock(workdaysBefore))
  }

  async published(paper: Paper, workdaysBefore: number): Promise<Edition> {
    return this.#publish(await this.submitted(paper, workdaysBefore), this.days.clock(workdaysBefore))
  }

  async scheduled(paper: Paper, workdaysBefore: number, publishAt: Date): Promise<Edition> {
    const edition = await this.submitted(paper, workdaysBefore)
    const asked = { ...requestOf(edition), publishAt, secrecyReviewed: true, warningReason: '历史文件，补录公开' }
    return did(scheduleEdition(this.#publisher, asked, this.days.clock(workdaysBefore)))
  }

  async returned(paper: Paper, workdaysBefore: number, reason: string): Promise<Edition> {
    const edition = await this.submitted(paper, workdaysBefore)
    return did(returnEdition(this.#publisher, { ...requestOf(edition), reason }, this.days.clock(workdaysBefore)))
  }

  /** The next edition, published: only what is named changes. */
  async revised(edition: Edition, change: Partial<EditionContent>, workdaysBefore: number): Promise<Edition> {
    const clock = this.days.clock(workdaysBefore)
    const draft = await did(reviseDocument(this.#editor, { editionId: edition.id }, clock))
    const saved = await did(saveDraft(this.#editor, { ...requestOf(draft), content: { ...draft, ...change } }, clock))
    return this.#publish(await this.#submit(saved, clock), this.days.clock(workdaysBefore))
  }

  async withdrawn(edition: Edition, reason: string, workdaysBefore: number): Promise<void> {
    await did(withdrawDocument(this.#publisher, { ...requestOf(edition), reason }, this.days.clock(workdaysBefore)))
  }

  async #attach({ id, signedOn }: Edition, title: string, clock: Clock): Promise<void> {
    const facts = { title, author: '', issuedOn: signedOn ?? '', body: '演示附件，内容为虚构。' }
    const bytes = await renderPdf('/prisma/seed/story/material.typ', facts)
    const file = { editionId: id, kind: 'attachment', name: `${title}.pdf`, bytes } as const
    await did(addFile(this.#editor, file, clock))
  }

  #submit(edition: Edition, clock: Clock): Promise<Edition> {
    return did(submitEdition(this.#editor, requestOf(edition), clock))
  }

  #publish(edition: Edition, clock: Clock): Promise<Edition> {
    const asked = { ...requestOf(edition), secrecyReviewed: true, warningReason: '历史文件，补录公开' }
    return did(publishEdition(this.#publisher, asked, clock))
  }

  get #editor() {
    return this.cast.officer(`${this.office}05`)
  }

  get #publisher() {
    return this.cast.officer(`${this.office}06`)
  }

  #department(code: string) {
    const department = this.places.departments.get(code)
    if (!department) throw new Error(`no department ${code}`)
    return department
  }

  #content({ column, issuer, services = [], attachment: _form, ...paper }: Paper, day: PlainDate): EditionContent {
    const { id, name } = this.#department(issuer)
    return {
      kind: 'notice',
      issuerName: name,
      docNo: '',
      indexNo: '',
      signedOn: day,
      formedOn: day,
      effectiveOn: null,
      expiresOn: null,
      category: null,
      topic: '',
      keywords: [],
      supersedesId: null,
      changeNote: '',
      ...paper,
      columnId: this.places.columns.get(column) ?? null,
      issuerDepartmentId: id,
      serviceIds: services.map((code) => this.places.services.get(code) ?? code),
    }
  }
}
