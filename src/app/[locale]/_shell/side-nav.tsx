import { type NavItem, NavLinks } from '@/ui/nav-links'

/** The sections beside the one you are in. */
export function SideNav({ label, items }: { label: string; items: readonly NavItem[] }) {
  return (
    <nav className="side-nav" aria-label={label}>
      <NavLinks items={items} />
    </nav>
  )
}
