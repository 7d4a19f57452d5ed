'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

const EVERY_MS = 1_000

/** Looks again every second while a check runs; without script a link does the same. */
export function FreshWhileRunning() {
  const router = useRouter()
  useEffect(() => {
    const again = setInterval(() => router.refresh(), EVERY_MS)
    return () => clearInterval(again)
  }, [router])
  return null
}
