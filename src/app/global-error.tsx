'use client'

import './globals.css'
import en from '../../messages/en/failure.json'
import zh from '../../messages/zh-CN/failure.json'

/** When even the page's frame fails, the language is not known: both are shown. */
export default function GlobalFailure({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <html lang="zh-CN">
      <body>
        <main className="page-width shell-body" data-density="portal">
          <h1>{zh.title}</h1>
          <p>{zh.detail}</p>
          <p lang="en">
            {en.title}. {en.detail}
          </p>
          {error.digest && (
            <p>
              {zh.reference} <code>{error.digest}</code>
            </p>
          )}
          <button type="button" className="button" data-kind="primary" onClick={reset}>
            {zh.again} · <span lang="en">{en.again}</span>
          </button>
        </main>
      </body>
    </html>
  )
}
