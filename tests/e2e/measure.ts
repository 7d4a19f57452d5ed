import type { Page } from '@playwright/test'

/**
 * The share of the main column that is used from the left edge of its words and fields to the right one. Headings, ways
 * up and notices don't count: they are short by nature, and what stands beside a heading proves nothing.
 */
export const usedShare = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const main = document.querySelector('main')
    if (!main) return 0
    const besides = '.page-heading, .breadcrumbs, .notice, [role="status"]'
    const isControl = (one: Element) => /^(?:INPUT|SELECT|TEXTAREA|IFRAME|IMG|svg)$/.test(one.tagName)
    const hasWords = (one: Element) =>
      [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim())
    const boxOf = (one: Element) => {
      if (isControl(one)) return one.getBoundingClientRect()
      const words = document.createRange()
      words.selectNodeContents(one)
      return words.getBoundingClientRect()
    }
    const boxes = [...main.querySelectorAll('*')]
      .filter((one) => !one.closest(besides) && (isControl(one) || hasWords(one)))
      .map(boxOf)
      .filter(({ width, height }) => width > 1 && height > 1)
    const { paddingLeft, paddingRight } = getComputedStyle(main)
    const room = main.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight)
    const left = Math.min(...boxes.map((box) => box.left))
    const right = Math.max(...boxes.map((box) => box.right))
    return (right - left) / room
  })
