import { z } from 'zod'
import { ID_TYPES } from '@/modules/identity/domain/account'
import type { FormState } from '@/ui/form-state'

export const IdDocumentForm = z.object({
  name: z.string().trim().max(200),
  idType: z.enum(ID_TYPES, 'fields.id-type-required'),
  number: z.string().trim().max(100),
  signInName: z.string().trim().max(300).optional(),
})
export const HandOutForm = z.object({ ticket: z.string().max(2_000), originalSeen: z.literal('yes').optional() })

/** Where the clerk stands: asking, looking at whom was found, waiting for a colleague, or done. All of it is on this page alone. */
export type RecoveryState = FormState & {
  found?: {
    ticket: string
    purpose: 'password' | 'number'
    name: string
    number: string
    signInBy: string
    created: string
    /** A colleague saw the document already: who, and when. */
    recorded: string | null
    /** A recovery that waits already, and until when. */
    waiting: string | null
  }
  /** Recorded; a colleague confirms it until then. */
  waitsUntil?: string
  /** `goodFrom`: the password opens nothing before, so that the holder can stop it. */
  slip?: {
    name: string
    signInBy: string
    password: string
    goodFrom: string | null
    goodUntil: string
    clerks: string
  }
  /** The number is the person's from now on; nothing is handed out. */
  proved?: { name: string; signInBy: string; clerks: string }
}
