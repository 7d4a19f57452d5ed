import type { ReactNode } from 'react'

type MaskedProps = {
  /** Already masked by the server: the full value never reaches the page. */
  value: string
  /** Says that part is hidden, e.g. 部分隐藏. */
  maskedText: string
  /** The form that asks to see it in full (and is recorded). */
  children?: ReactNode
}

export function Masked({ value, maskedText, children }: MaskedProps) {
  return (
    <span className="masked">
      <span className="masked-value">{value}</span>
      <span className="sr-only">（{maskedText}）</span>
      {children}
    </span>
  )
}
