'use client'

import './globals.css'
import en from '../../messages/en/errors.json'
import zh from '../../messages/zh-CN/errors.json'

/** When even the page's frame fails, the language is not known: both are shown. */
export default function GlobalFailure({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <html lang="zh-CN">
      <body>
        <main className="page-width shell-body" data-density="portal">
          <h1>{zh.failure.title}</h1>
          <p>{zh.failure.detail}</p>
          <p lang="en">
            {en.failure.title}. {en.failure.detail}
          </p>
          {error.digest && (
            <p>
              {zh.failure.reference} <code>{error.digest}</code>
            </p>
          )}
          <button type="button" className="button" data-kind="primary" onClick={reset}>
            {zh.failure.again} · <span lang="en">{en.failure.again}</span>
          </button>
        </main>
      </body>
    </html>
  )
}
