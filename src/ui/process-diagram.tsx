import { placeDown } from './process-columns'
import type { Arrow, Placement, ProcessStage } from './process-layout'
import { placeAcross } from './process-rows'

type ProcessDiagramProps = {
  stages: readonly ProcessStage[]
  /** Names the picture. */
  label: string
  /** Opens the same as a list. */
  listSummary: string
}

/** More stages than this do not fit beside each other on a page. */
const MOST_ACROSS = 5

/** How a case travels: drawn on the server, across on a wide page and down on a phone, and as a list for everybody. */
export function ProcessDiagram({ stages, label, listSummary }: ProcessDiagramProps) {
  const across = stages.length <= MOST_ACROSS
  return (
    <figure className="process" data-across={across || undefined}>
      {across && <Drawing placement={placeAcross(stages)} label={label} className="process-across" />}
      <Drawing placement={placeDown(stages)} label={label} className="process-down" />
      <figcaption>
        <details className="details">
          <summary>{listSummary}</summary>
          <ol className="process-list">
            {stages.map((stage) => (
              <li key={stage.name}>
                {stage.name}
                <ul>
                  {stage.tasks.map((task) => (
                    <li key={`${task.name} ${task.by}`}>
                      {[task.name, task.by, task.term].filter(Boolean).join(' · ')}
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ol>
        </details>
      </figcaption>
    </figure>
  )
}

function Drawing({ placement, label, className }: { placement: Placement; label: string; className: string }) {
  const { width, height, stages, arrows } = placement
  return (
    <svg
      className={className}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={label}
    >
      {arrows.map((arrow) => (
        <path key={pathOf(arrow)} className="process-arrow" d={pathOf(arrow)} />
      ))}
      {stages.flatMap((stage) =>
        stage.tasks.map((box) => (
          <rect
            key={`${box.x} ${box.y}`}
            className="process-box"
            x={box.x}
            y={box.y}
            width={box.width}
            height={box.height}
          />
        )),
      )}
      {stages
        .flatMap((stage) => [
          ...stage.title.map((line) => ({ ...line, kind: 'stage' as const })),
          ...stage.tasks.flatMap((box) => box.lines),
        ])
        .map((line) => (
          <text key={`${line.x} ${line.y}`} className={`process-${line.kind}`} x={line.x} y={line.y}>
            {line.text}
          </text>
        ))}
    </svg>
  )
}

function pathOf({ points, head }: Arrow): string {
  const line = `M${points.map(([x, y]) => `${x} ${y}`).join('L')}`
  const [last, before] = [points.at(-1), points.at(-2)]
  if (!head || !last || !before) return line
  const [x, y] = last
  const tip = x === before[0] ? `m-5 -6L${x} ${y}l5 -6` : `m-6 -5L${x} ${y}l-6 5`
  return line + tip
}
