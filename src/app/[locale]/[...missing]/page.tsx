import { notFound } from 'next/navigation'

/** Any address that leads nowhere still gets the city's own page for it. */
export default function MissingPage() {
  notFound()
}
