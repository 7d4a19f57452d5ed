import { ButtonLink } from '@/ui/button'
import { DataList } from '@/ui/data-list'
import { FormActions } from '@/ui/form-actions'
import { Notice } from '@/ui/notice'
import type { RecoveryState } from '../recovery-form'
import type { RecoveryWords } from './recovery-words'

type DoneProps = { state: RecoveryState; here: string; words: RecoveryWords }

/** After the first clerk's press, what a colleague does next; after the second's, that the number is the person's own. */
export function RecoveryDone({ state: { waitsUntil, proved }, here, words }: DoneProps) {
  const rows = [
    ...(waitsUntil ? [{ name: words['waits.until'], value: waitsUntil }] : []),
    ...(proved
      ? [
          { name: words.name, value: proved.name },
          { name: words['sign-in-by'], value: proved.signInBy },
          { name: words['slip.clerks'], value: proved.clerks },
        ]
      : []),
  ]
  return (
    <section className="stack">
      <Notice tone="success" title={words[proved ? 'proved.title' : 'waits.title']} live>
        <p>{words[proved ? 'proved.text' : 'waits.text']}</p>
      </Notice>
      <DataList rows={rows} />
      <FormActions>
        <ButtonLink kind="quiet" href={here}>
          {words['slip.next']}
        </ButtonLink>
      </FormActions>
    </section>
  )
}
