// Makes plain pages smoother; every page works without it. At most 5 KB.
;(() => {
  const root = document.documentElement
  root.dataset.enhanced = ''

  const on = (type, act) => document.addEventListener(type, act)
  const near = (event, selector) => event.target.closest?.(selector)

  on('click', async (event) => {
    if (near(event, '[data-print]')) return window.print()

    const copy = near(event, '[data-copy]')
    if (copy) {
      await navigator.clipboard.writeText(copy.dataset.copy)
      const words = copy.textContent
      copy.textContent = copy.dataset.copied
      setTimeout(() => (copy.textContent = words), 2e3)
    }

    const menu = document.querySelector('details[data-menu]')
    if (menu && !menu.contains(event.target)) menu.open = false
  })

  on('keydown', (event) => {
    const menu = near(event, 'details[data-menu][open]')
    if (!menu || event.key !== 'Escape') return
    menu.open = false
    menu.firstElementChild.focus()
  })

  on('submit', async (event) => {
    const form = near(event, 'form[data-preferences]')
    const button = event.submitter
    if (!form || !button?.name) return
    event.preventDefault()
    const before = root.dataset[button.name]
    root.dataset[button.name] = button.value
    // A button that is gone now leaves the focus to its twin.
    if (!button.offsetParent) form.querySelector(`[name=${button.name}]:not([value=${button.value}])`)?.focus()
    const body = new URLSearchParams(new FormData(form, button))
    const kept = await fetch(form.action, { method: 'POST', body, redirect: 'manual' }).catch(() => null)
    if (!kept || kept.status >= 400) root.dataset[button.name] = before
  })

  // Signing out takes a person's unsent words out of the browser; other tabs hear of it (src/ui/unsent-words).
  on('submit', (event) => {
    const tag = near(event, 'form[data-wipe]')?.dataset.wipe
    if (!tag) return
    for (const name of Object.keys(localStorage))
      if (name.startsWith(`yizhan.words.${tag}.`)) localStorage.removeItem(name)
    localStorage.removeItem('yizhan.signed-out')
    localStorage.setItem('yizhan.signed-out', tag)
  })

  // Search suggestions: a combobox with a listbox (WAI-ARIA 1.2).
  const boxes = new Map()
  let box = null

  function open(input) {
    const list = document.createElement('div')
    const count = document.createElement('p')
    list.id = `${input.id}-suggestions`
    list.className = 'search-suggestions'
    list.role = 'listbox'
    list.hidden = true
    list.ariaLabel = input.labels[0].textContent
    count.className = 'sr-only'
    count.role = 'status'
    input.parentElement.append(list, count)
    input.role = 'combobox'
    input.ariaAutoComplete = 'list'
    input.setAttribute('aria-controls', list.id)
    list.onpointerdown = (event) => event.preventDefault()
    list.onclick = (event) => go(near(event, '[role=option]'))
    boxes.set(input, { input, list, count, data: input.form.dataset })
    return boxes.get(input)
  }

  const go = (option) => option && location.assign(option.dataset.url)

  function show(items) {
    const { input, list, count, data } = box
    list.replaceChildren(
      ...items.map((item, index) => {
        const option = document.createElement('div')
        option.id = `${list.id}-${index}`
        option.role = 'option'
        option.dataset.url = root.lang === 'en' && !/^\/en(\/|$)/.test(item.url) ? `/en${item.url}` : item.url
        const kind = document.createElement('small')
        kind.textContent = item.kind
        option.append(item.title, kind)
        return option
      }),
    )
    list.hidden = !items.length
    input.ariaExpanded = !list.hidden
    count.textContent = list.hidden ? '' : data.suggestCount.replace('{n}', items.length)
    choose(-1)
  }

  function choose(index) {
    box.chosen = index
    const options = [...box.list.children]
    options.forEach((option, at) => (option.ariaSelected = at === index))
    box.input.setAttribute('aria-activedescendant', options[index]?.id ?? '')
  }

  async function ask(mine, words) {
    mine.asked?.abort()
    mine.asked = new AbortController()
    try {
      const answer = await fetch(`${mine.data.suggest}?q=${encodeURIComponent(words)}`, mine.asked)
      const { items } = await answer.json()
      if (mine === box && mine.input.value.trim() === words) show(items.slice(0, 8))
    } catch {
      // A courtesy: the search itself still works.
    }
  }

  function typed(event) {
    const input = near(event, 'form[data-suggest] input')
    if (!input || event.isComposing) return
    box = boxes.get(input) ?? open(input)
    clearTimeout(box.timer)
    const words = input.value.trim()
    if (!words) return show([])
    box.timer = setTimeout(ask, 150, box, words)
  }

  on('input', typed)
  on('compositionend', typed)
  on('focusout', (event) => box?.input === event.target && show([]))
  on('keydown', (event) => {
    if (!box || box.input !== event.target || box.list.hidden || event.isComposing) return
    const { list, chosen } = box
    const last = list.children.length - 1
    if (event.key === 'ArrowDown') choose(chosen < last ? chosen + 1 : 0)
    else if (event.key === 'ArrowUp') choose(chosen > 0 ? chosen - 1 : last)
    else if (event.key === 'Escape') show([])
    else if (event.key === 'Enter' && chosen >= 0) go(list.children[chosen])
    else return
    event.preventDefault()
  })
})()
