import {
  type Arrow,
  LINE,
  type PlacedStage,
  type Placement,
  type ProcessStage,
  stageTitle,
  taskBox,
} from './process-layout'

const GAP = 28
const TASK_GAP = 12
/** The column it is drawn in: wider, and the browser would make the words too small to read. */
const PAGE = 750
const WIDEST_BOX = 200

/** For a wide page: stages from left to right, parallel tasks of a stage above each other. */
export function placeAcross(stages: readonly ProcessStage[]): Placement {
  const boxWidth = Math.min(WIDEST_BOX, Math.floor((PAGE - GAP * (stages.length - 1)) / Math.max(1, stages.length)))
  const titles = stages.map((stage, index) => stageTitle(stage.name, index * (boxWidth + GAP) + 1, 0, boxWidth))
  const top = Math.max(1, ...titles.map((lines) => lines.length)) * LINE + 10
  const columns = stages.map((stage, index) => {
    const x = index * (boxWidth + GAP) + 1
    let y = top
    const tasks = stage.tasks.map((task) => {
      const box = taskBox(task, x, y, boxWidth)
      y += box.height + TASK_GAP
      return box
    })
    return { title: titles[index] ?? [], tasks, height: y - TASK_GAP - top }
  })
  const tallest = Math.max(0, ...columns.map((column) => column.height))
  const middle = top + tallest / 2
  const placed: PlacedStage[] = columns.map(({ title, tasks, height }) => {
    const down = (tallest - height) / 2
    return { title, tasks: tasks.map((box) => moved(box, down)) }
  })
  return {
    width: stages.length * boxWidth + Math.max(0, stages.length - 1) * GAP + 2,
    height: top + tallest + 1,
    stages: placed,
    arrows: placed.slice(1).flatMap((stage, index) => between(placed[index], stage, middle)),
  }
}

const moved = (box: PlacedStage['tasks'][number], down: number) => ({
  ...box,
  y: box.y + down,
  lines: box.lines.map((line) => ({ ...line, y: line.y + down })),
})

/** From every box of one stage to a common point, from there to every box of the next: they join, then they part. */
function between(from: PlacedStage | undefined, to: PlacedStage, middle: number): Arrow[] {
  const start = from?.tasks[0]
  const end = to.tasks[0]
  if (!from || !start || !end) return []
  const left = start.x + start.width
  const meeting = (left + end.x) / 2 - 4
  const joins = from.tasks.map((box) => {
    const y = box.y + box.height / 2
    return {
      points: [
        [left, y],
        [meeting, y],
        [meeting, middle],
      ] as const,
      head: false,
    }
  })
  const parts = to.tasks.map((box) => {
    const y = box.y + box.height / 2
    return {
      points: [
        [meeting, middle],
        [meeting, y],
        [end.x - 2, y],
      ] as const,
      head: true,
    }
  })
  return [...joins, ...parts]
}
