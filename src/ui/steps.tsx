export type Step = { name: string; href?: string }

type StepsProps = {
  /** What the steps belong to, for screen readers. */
  label: string
  steps: readonly Step[]
  /** Position of the step being taken, from 0. */
  current: number
  /** In words, for narrow screens: "第 2 步，共 5 步". */
  positionText: string
  doneText: string
}

export function Steps({ label, steps, current, positionText, doneText }: StepsProps) {
  return (
    <nav className="steps" aria-label={label}>
      <p className="steps-position">{positionText}</p>
      <ol>
        {steps.map((step, index) => (
          <StepItem
            key={step.name}
            step={step}
            number={index + 1}
            state={stateOf(index, current)}
            doneText={doneText}
          />
        ))}
      </ol>
    </nav>
  )
}

type StepState = 'done' | 'current' | 'ahead'

const stateOf = (index: number, current: number): StepState =>
  index < current ? 'done' : index === current ? 'current' : 'ahead'

function StepItem(props: { step: Step; number: number; state: StepState; doneText: string }) {
  const { step, number, state, doneText } = props
  const words = (
    <>
      <span className="steps-number" aria-hidden="true">
        {number}
      </span>
      <span className="steps-name">{step.name}</span>
      {state === 'done' && <span className="sr-only">（{doneText}）</span>}
    </>
  )
  return (
    <li data-state={state} aria-current={state === 'current' ? 'step' : undefined}>
      {step.href && state !== 'current' ? <a href={step.href}>{words}</a> : <span>{words}</span>}
    </li>
  )
}
