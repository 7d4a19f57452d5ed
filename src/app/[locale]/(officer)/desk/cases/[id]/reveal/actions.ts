'use server'

import { z } from 'zod'
import { revealAnswer } from '@/modules/applications/use-cases/reveal-answer'
import { answerForm } from '@/platform/form-action'
import { requireStaff } from '@/platform/session/guards'
import { emptyFormState } from '@/ui/form-state'
import type { RevealState } from './reveal-form'

const Reason = z.object({ reason: z.string().max(300, 'errors.too-long').default('') })

export async function revealAction(
  caseId: string,
  path: string,
  _previous: RevealState,
  form: FormData,
): Promise<RevealState> {
  return answerForm(form, {
    guard: requireStaff,
    schema: Reason,
    words: 'desk',
    run: (officer, { reason }) => revealAnswer(officer, { caseId, path, reason }),
    done: async (revealed): Promise<RevealState> => ({ ...emptyFormState, status: 'done', revealed }),
  })
}
