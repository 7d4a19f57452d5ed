import { readFileSync } from 'node:fs'
import { createTranslator } from 'use-intl/core'
import { derivationWords } from '@/modules/casework/ui/derivation-words'
import type { DerivationInWords } from '@/modules/certificates/domain/due-words'

const casework = JSON.parse(readFileSync('messages/zh-CN/casework.json', 'utf8'))
const t = createTranslator({ locale: 'zh-CN', messages: { casework }, namespace: 'casework' })

/** How a date was counted, in the words that letters print. */
export const wordsOfTheCity: DerivationInWords = (due, start) =>
  derivationWords((key, params) => t(key as never, params as never), 'zh-CN', due, start)
