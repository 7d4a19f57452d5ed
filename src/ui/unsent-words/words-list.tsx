'use client'

import { useId } from 'react'
import type { UnsentWordsTexts } from '../form-owner'
import type { Words } from './keep-form'

/** Words without a form, to be read and copied. */
export function WordsList({ words, texts }: { words: Words; texts: UnsentWordsTexts }) {
  const id = useId()
  return words.map(({ label, text }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the list is read, and never changes
    <div key={index} className="field">
      <label className="field-label" htmlFor={`${id}${index}`}>
        {label}
      </label>
      <textarea
        className="input"
        id={`${id}${index}`}
        rows={Math.min(8, text.split('\n').length + 1)}
        data-width="full"
        readOnly
        value={text}
      />
      <button
        type="button"
        className="button"
        data-kind="quiet"
        data-copy={text}
        data-copied={texts.copied}
        aria-label={`${texts.copy}：${label}`}
      >
        {texts.copy}
      </button>
    </div>
  ))
}
