import type { Actor } from '@/kernel/actor'
import { ok, refuse } from '@/kernel/result'
import { systemClock } from '@/platform/clock'
import { cleanContent } from '../data/clean-content'
import { checkDraft } from '../domain/check-edition'
import type { EditionContent } from '../domain/document'
import { checkReferences } from './check-references'
import { type EditionRequest, takeEditionStep } from './take-edition-step'

/** Keeps what an editor has written so far. Whoever saves has written in it, and will not be the one to publish it. */
export const saveDraft = (
  actor: Actor,
  { content, ...request }: EditionRequest & { content: EditionContent },
  clock = systemClock,
) =>
  takeEditionStep(
    actor,
    'edit',
    request,
    async ({ document, edition }, tx) => {
      const clean = cleanContent(content)
      const problem = checkDraft(clean) ?? (await checkReferences(tx, clean, document.ownerDepartmentId))
      if (problem) return refuse(problem.code, problem.field)
      const writerIds = [...new Set([...edition.writerIds, actor.id])]
      return ok({ file: { document, edition: { ...edition, ...clean, writerIds } }, event: null })
    },
    clock,
  )
