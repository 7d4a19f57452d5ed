import { z } from 'zod'

const line = z.object({ label: z.string(), value: z.string() })
const item = z.object({ label: z.string(), text: z.string() })
const due = z.object({
  title: z.string(),
  lines: z.array(z.string()),
  provisional: z.boolean(),
  provisionalNote: z.string(),
})

/**
 * A letter, complete: everything that stands on the paper, frozen when it is issued.
 * A later change of a name, a template's words or the calendar changes no letter.
 */
export const Letter = z.object({
  layout: z.enum(['receipt', 'notice', 'certificate']),
  city: z.string(),
  department: z.string(),
  title: z.string(),
  /** The service it is about. */
  matter: z.string(),
  number: z.string(),
  issuedOn: z.iso.date(),
  /** Null on a certificate, which speaks to everyone. */
  addressee: z.string().nullable(),
  paragraphs: z.array(z.string()),
  /** A numbered list: what to correct, what was received. */
  items: z.array(item),
  facts: z.array(line),
  /** Place, scope and conditions of an organisation's licence, which hangs in its shop: whoever verifies holds them against the paper. Names of people are not in it. */
  open: z.array(line).optional(),
  dues: z.array(due),
  closing: z.array(z.string()),
  /** Organisations are named in full to whoever verifies; people are masked. */
  holderKind: z.enum(['person', 'organisation']),
  verify: z.object({ code: z.string(), url: z.string(), note: z.string() }),
})
export type Letter = z.infer<typeof Letter>
export type LetterDue = z.infer<typeof due>

/** The part that differs from kind to kind; the frame is the same for all. */
export type LetterBody = Pick<
  Letter,
  'layout' | 'title' | 'addressee' | 'paragraphs' | 'items' | 'facts' | 'open' | 'dues' | 'closing'
>
