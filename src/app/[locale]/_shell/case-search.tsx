import { getTranslations } from 'next-intl/server'
import type { Staff } from '@/kernel/actor'
import { formOwnerProof } from '@/platform/session/form-owner'
import { OWNER_FIELD } from '@/ui/owner-field'
import { SearchBox } from '@/ui/search-box'
import { narrowListAction } from '../(officer)/desk/_list/actions'

/** The search in the head of the desk: over all cases an officer may see, by number, name, shop or phone. */
export async function CaseSearch({ officer }: { officer: Staff }) {
  const t = await getTranslations('shell.desk')
  return (
    <SearchBox
      id="case-search"
      action={narrowListAction}
      hidden={{ view: 'found', [OWNER_FIELD]: formOwnerProof(officer.id) }}
      label={t('search')}
      placeholder={t('search')}
      buttonText={t('search-button')}
    />
  )
}
