import type { ComponentProps, ReactNode } from 'react'
import { classNames } from './class-names'

/** primary: the one thing to do here. secondary: others. quiet: beside text. danger: cannot be undone. */
export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger'

type ButtonProps = Omit<ComponentProps<'button'>, 'style' | 'className'> & { kind?: ButtonKind; className?: string }

export function Button({ kind = 'secondary', type = 'button', className, ...rest }: ButtonProps) {
  return <button type={type} className={classNames('button', className)} data-kind={kind} {...rest} />
}

type ButtonLinkProps = {
  href: string
  kind?: ButtonKind
  children: ReactNode
  className?: string
  /** For files: the browser keeps them instead of showing them. */
  download?: boolean
}

/** Goes somewhere and looks like a button. */
export function ButtonLink({ kind = 'secondary', className, ...rest }: ButtonLinkProps) {
  return <a className={classNames('button', className)} data-kind={kind} {...rest} />
}
