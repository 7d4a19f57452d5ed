import {
  type Arrow,
  LINE,
  type PlacedStage,
  type Placement,
  type ProcessStage,
  stageTitle,
  taskBox,
} from './process-layout'

const GAP = 36
const TASK_GAP = 10

/** For a phone: stages from top to bottom, parallel tasks of a stage side by side (two to a row). */
export function placeDown(stages: readonly ProcessStage[], width = 344): Placement {
  const placed: PlacedStage[] = []
  const arrows: Arrow[] = []
  let y = 0
  stages.forEach((stage, index) => {
    if (index > 0) {
      arrows.push({
        points: [
          [width / 2, y],
          [width / 2, y + GAP - 4],
        ],
        head: true,
      })
      y += GAP
    }
    const title = stageTitle(stage.name, 1, y - 2, width - 2)
    const top = y + title.length * LINE + 6
    const { tasks, bottom } = placeRows(stage, top, width)
    placed.push({ title, tasks })
    y = bottom
  })
  return { width, height: y + 1, stages: placed, arrows }
}

function placeRows(stage: ProcessStage, top: number, width: number) {
  const perRow = Math.min(2, Math.max(1, stage.tasks.length))
  const boxWidth = (width - 2 - (perRow - 1) * TASK_GAP) / perRow
  const tasks: PlacedStage['tasks'] = []
  let y = top
  for (let first = 0; first < stage.tasks.length; first += perRow) {
    const row = stage.tasks
      .slice(first, first + perRow)
      .map((task, index) => taskBox(task, 1 + index * (boxWidth + TASK_GAP), y, boxWidth))
    const height = Math.max(...row.map((box) => box.height))
    tasks.push(...row.map((box) => ({ ...box, height })))
    y += height + TASK_GAP
  }
  return { tasks, bottom: y - TASK_GAP }
}
