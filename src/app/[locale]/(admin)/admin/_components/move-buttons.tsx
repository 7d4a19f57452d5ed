import { Form } from '@/ui/form'
import { SubmitButton } from '@/ui/submit-button'

type MoveButtonsProps = {
  /** Takes `id` and `direction` from the form. */
  action: (form: FormData) => Promise<void>
  id: string
  mayMove: { up: boolean; down: boolean }
  words: { up: string; down: string; pending: string }
  /** What is moved: two buttons of the same words on one page must say of what. */
  name: string
}

/** One place up or down in a list. Plain forms: they work without script and for who cannot drag. */
export function MoveButtons({ action, id, mayMove, words, name }: MoveButtonsProps) {
  return (
    <div className="flex flex-wrap gap-2">
      {(['up', 'down'] as const).map(
        (direction) =>
          mayMove[direction] && (
            <Form key={direction} action={action}>
              <input type="hidden" name="id" value={id} />
              <input type="hidden" name="direction" value={direction} />
              <SubmitButton kind="quiet" pendingText={words.pending}>
                {words[direction]}
                <span className="sr-only"> {name}</span>
              </SubmitButton>
            </Form>
          ),
      )}
    </div>
  )
}
