import { ButtonLink } from '@/ui/button'
import { CopyCode } from '@/ui/copy-code'
import { DataList } from '@/ui/data-list'
import { FormActions } from '@/ui/form-actions'
import { Notice } from '@/ui/notice'
import { PrintButton } from '@/ui/print-button'
import type { RecoveryState } from '../recovery-form'
import type { RecoveryWords } from './recovery-words'

type SlipProps = { slip: NonNullable<RecoveryState['slip']>; here: string; words: RecoveryWords }

/** What the person takes home: the password, how to use it, until when. On paper nothing else is printed. */
export function RecoverySlip({ slip, here, words }: SlipProps) {
  const rows = [
    { name: words.name, value: slip.name },
    { name: words['sign-in-by'], value: slip.signInBy },
    ...(slip.goodFrom ? [{ name: words['slip.from'], value: slip.goodFrom }] : []),
    { name: words['slip.until'], value: slip.goodUntil },
    { name: words['slip.clerks'], value: slip.clerks },
  ]
  return (
    <section className="stack" aria-labelledby="slip">
      <h2 id="slip">{words['slip.title']}</h2>
      <div role="status" className="text-(length:--type-display) font-semibold">
        <CopyCode
          value={slip.password}
          label={words['slip.password']}
          copyText={words['slip.copy']}
          copiedText={words['slip.copied']}
        />
      </div>
      <DataList rows={rows} />
      {slip.goodFrom && (
        <Notice tone="warning" title={words['slip.waits']}>
          <p>{words['slip.waits-text']}</p>
        </Notice>
      )}
      <ol className="stack-tight list-decimal ps-6">
        <li>{words.how}</li>
        <li>{words['slip.then']}</li>
        <li>{words['slip.secret']}</li>
      </ol>
      <div className="print:hidden">
        <Notice tone="warning">
          <p>{words['slip.once']}</p>
        </Notice>
        <FormActions>
          <PrintButton text={words['slip.print']} />
          <ButtonLink kind="quiet" href={here}>
            {words['slip.next']}
          </ButtonLink>
        </FormActions>
      </div>
    </section>
  )
}
