import type { DiffLine } from '../domain/difference'

type DifferenceProps = {
  lines: readonly DiffLine[]
  /** For those who hear the page: before what was added, and what was removed. */
  texts: { added: string; removed: string; none: string }
}

/** So many lines that did not change stay around what did. */
const AROUND = 1

/** What changed between two texts. Lines far from any change are left out. */
export function Difference({ lines, texts }: DifferenceProps) {
  const shown = lines.map((line, at) => ({
    key: `${at}`,
    parts: line.parts.map((part, index) => ({ ...part, key: `${at}.${index}` })),
    change: line.change,
    isNear: lines.slice(Math.max(0, at - AROUND), at + AROUND + 1).some(({ change }) => change !== 'same'),
  }))
  if (!shown.some(({ isNear }) => isNear)) return <p>{texts.none}</p>
  return (
    <div className="difference" lang="zh-CN">
      {shown.map(({ key, parts, change, isNear }, at) => {
        if (!isNear) return shown[at - 1]?.isNear ? <p key={key}>…</p> : null
        return (
          <p key={key} data-change={change}>
            {parts.map((part) => (
              <Part key={part.key} change={part.change} texts={texts}>
                {part.text}
              </Part>
            ))}
          </p>
        )
      })}
    </div>
  )
}

type PartProps = { change: 'same' | 'added' | 'removed'; texts: DifferenceProps['texts']; children: string }

function Part({ change, texts, children }: PartProps) {
  if (change === 'same') return children
  const Tag = change === 'added' ? 'ins' : 'del'
  return (
    <Tag>
      <span className="sr-only">{texts[change]} </span>
      {children}
    </Tag>
  )
}
