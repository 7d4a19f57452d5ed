'use client'

import { useEffect, useState } from 'react'
import { useTranslations } from '@/platform/i18n/use-translations'
import { Notice } from '@/ui/notice'

type Editing = { others: string[]; version: number }

const EVERY_MS = 30_000

/** Who else has this draft open, and whether one of them saved since this page knew: said above the form, while it is so. */
export function AlsoEditing({ url, known }: { url: string; known: number }) {
  const t = useTranslations('publishing.editing')
  const editing = useEditing(url)
  if (!editing || editing.others.length === 0) return null
  const names = editing.others.join('、')
  return (
    <div className="mb-4" data-also-editing="">
      <Notice tone={editing.version > known ? 'warning' : 'info'} title={t('others', { names })} live>
        <p>{editing.version > known ? t('saved-meanwhile') : t('help')}</p>
      </Notice>
    </div>
  )
}

/** Asks now and every half minute while the page is looked at. */
function useEditing(url: string): Editing | null {
  const [editing, setEditing] = useState<Editing | null>(null)
  useEffect(() => {
    let isGone = false
    const ask = async () => {
      if (document.visibilityState === 'hidden') return
      const answer = await fetch(url, { method: 'POST' }).catch(() => null)
      const said: unknown = answer?.ok ? await answer.json().catch(() => null) : null
      if (!isGone && said) setEditing(said as Editing)
    }
    void ask()
    const timer = setInterval(() => void ask(), EVERY_MS)
    const look = () => void ask()
    document.addEventListener('visibilitychange', look)
    return () => {
      isGone = true
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [url])
  return editing
}
