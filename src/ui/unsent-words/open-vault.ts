import { Vault, type VaultKey } from './vault'

const opened = new Map<string, Vault>()
/** At sign-out the enhancer wipes what is kept; from then on nothing more is. */
const WIPES = 'form[data-wipe]'

/** The vault of the person in hand: one for all forms of the page. Another person's is shut by their own key. */
export function openVault(own: VaultKey): Vault {
  const known = opened.get(own.tag)
  if (known) return known
  const vault = new Vault(own, window.localStorage)
  vault.dropOld(Date.now())
  document.addEventListener('submit', ({ target }) => {
    if (target instanceof Element && target.matches(WIPES)) vault.isClosed = true
  })
  opened.set(own.tag, vault)
  return vault
}
