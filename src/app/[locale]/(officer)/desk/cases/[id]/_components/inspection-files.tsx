import { getTranslations } from 'next-intl/server'
import { officialNamesAsText } from '@/app/[locale]/_shell/official-names'
import { type Staff, shownActor } from '@/kernel/actor'
import { momentWords } from '@/kernel/moment-words'
import { INSPECTION_MATERIAL } from '@/modules/attachments/domain/inspection-place'
import type { InspectionAttachment } from '@/modules/attachments/queries/attachments-of-case'
import { sizeWords } from '@/modules/attachments/ui/size-words'
import { UploadField } from '@/modules/attachments/ui/upload-field'
import { type UploadNews, UploadResult } from '@/modules/attachments/ui/upload-result'
import type { CaseFile, CaseTask } from '@/modules/casework/domain/case'
import type { CaseEvent } from '@/modules/casework/domain/case-event'
import { inspectionToRecord } from '@/modules/casework/domain/inspection-files'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { Form } from '@/ui/form'
import { SubmitButton } from '@/ui/submit-button'
import { removeInspectionFileAction } from '../inspection-file-action'
import { FileLine } from './file-line'

type InspectionFilesProps = {
  officer: Staff
  file: CaseFile
  files: readonly InspectionAttachment[]
  events: readonly CaseEvent[]
  said: UploadNews
}

/** Photographs and papers of each inspection on site: whoever keeps its record adds to them, the others look at them. */
export async function InspectionFiles({ officer, file, files, events, said }: InspectionFilesProps) {
  const named = await officialNamesAsText(await currentLocale(), { stepsOf: [file.case.title] })
  const inspections = file.tasks.map((task) => ({
    task,
    isOpen: inspectionToRecord(officer, file, task.id).ok,
    files: files.filter(({ taskId }) => taskId === task.id),
  }))
  const shown = inspections.filter(({ isOpen, files: some }) => isOpen || some.length > 0)
  // Also where a colleague concluded it meanwhile and nothing is left to show, whoever sent a file hears why it was not taken.
  if (shown.length === 0 && Object.keys(said).length === 0) return null
  return (
    <div className="grid gap-6">
      <UploadResult said={said} />
      {shown.map((one) => (
        <OneInspection key={one.task.id} name={named(one.task.name)} {...one} events={events} />
      ))}
    </div>
  )
}

type OneInspectionProps = {
  /** Of the task, in the reader's language. */
  name: string
  task: CaseTask
  isOpen: boolean
  files: readonly InspectionAttachment[]
  events: readonly CaseEvent[]
}

async function OneInspection({ name, task, isOpen, files, events }: OneInspectionProps) {
  const [t, locale] = [await getTranslations('desk.inspection-files'), await currentLocale()]
  const { accepts, ...material } = INSPECTION_MATERIAL
  const id = `inspection-${task.id}`
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-2">
        {t('title', { task: name })}
      </h2>
      {isOpen && <p className="max-w-(--measure) text-(--ink-soft)">{t('lead')}</p>}
      {files.length === 0 && <p className="text-(--ink-soft)">{t('none')}</p>}
      <ul className="mb-4">
        {files.map((one) => (
          <li key={one.id} className="border-b border-(--line) py-1">
            <InspectionFile one={one} caseId={task.caseId} isOpen={isOpen} events={events} />
          </li>
        ))}
      </ul>
      {isOpen && (
        <UploadField
          subject={{ taskId: task.id }}
          back={localePath(locale, `/desk/cases/${task.caseId}`)}
          already={files.length}
          material={{ ...material, accepts, name: t('name') }}
          camera
        />
      )}
    </section>
  )
}

type InspectionFileProps = {
  one: InspectionAttachment
  caseId: string
  isOpen: boolean
  events: readonly CaseEvent[]
}

async function InspectionFile({ one, caseId, isOpen, events }: InspectionFileProps) {
  const [t, locale, sizeOf] = [await getTranslations('desk.inspection-files'), await currentLocale(), await sizeWords()]
  const added = events.find((event) => event.type === 'inspection.file-added' && event.payload.attachmentId === one.id)
  const who = added ? shownActor(added, '') : ''
  return (
    <>
      <FileLine name={one.fileName} id={one.id} attachment={one} />
      <span className="text-(length:--type-small) text-(--ink-soft)">
        {t('meta', { size: sizeOf(one.size), when: momentWords(locale, one.createdAt), who })}
      </span>
      {isOpen && (
        <div className="file-row-actions">
          <Form action={removeInspectionFileAction.bind(null, caseId, one.id)}>
            <SubmitButton kind="quiet" pendingText={t('removing')}>
              {t('remove')}
              <span className="sr-only"> {one.fileName}</span>
            </SubmitButton>
          </Form>
        </div>
      )}
    </>
  )
}
