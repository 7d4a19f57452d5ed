import type { Actor } from '@/kernel/actor'
import { ok, type Result, refuse } from '@/kernel/result'
import { systemClock } from '@/platform/clock'
import { sha256Hex } from '@/platform/crypto'
import { inTransaction, type Transaction } from '@/platform/db'
import * as drafts from '../data/draft-store'
import * as services from '../data/service-store'
import * as versions from '../data/version-store'
import { draftFingerprint } from '../domain/draft-fingerprint'
import { mayManageCatalogue } from '../domain/permissions'
import type { CatalogueRefusal, Service } from '../domain/service'
import type { ServiceVersionContent } from '../domain/service-version'
import { publishVersionWithin } from './publish-service-version'

/** `fingerprint` names the draft that was shown: another one that was imported meanwhile is not published unseen. */
export type DraftPublication = { code: string; fingerprint: string }

/**
 * Puts a service online, or its next version, from the definition that was imported for it; the draft is gone then.
 * A second time changes nothing. Cases already filed stay on their version.
 */
export async function publishDraftDefinition(
  actor: Actor,
  { code, fingerprint }: DraftPublication,
  clock = systemClock,
): Promise<Result<Service, CatalogueRefusal>> {
  return inTransaction<Service, CatalogueRefusal>(async (tx) => {
    if (!mayManageCatalogue(actor)) return refuse('catalogue.not-permitted')
    const found = await services.findByCode(tx, code)
    if (!found) return refuse('catalogue.service-not-found')
    // Its shape is checked again with everything else before it is published.
    const draft = (await drafts.lockedDraft(tx, found.id)) as ServiceVersionContent | null
    if (draft === null) return publishedBefore(tx, code, fingerprint)
    if (draftFingerprint(draft, sha256Hex) !== fingerprint) return refuse('catalogue.changed-meanwhile')
    const { id, state: _state, currentVersionId: _current, version: _version, caseType: _type, ...facts } = found
    await drafts.setDraft(tx, id, null, clock.now())
    return publishVersionWithin(tx, actor, { service: { ...facts, isOnline: true }, content: draft }, clock)
  })
}

async function publishedBefore(
  tx: Transaction,
  code: string,
  fingerprint: string,
): Promise<Result<Service, CatalogueRefusal>> {
  const service = await services.findByCode(tx, code)
  const version = service?.currentVersionId ? await versions.contentOf(tx, service.currentVersionId) : null
  const isIt = service && version && draftFingerprint(version.content, sha256Hex) === fingerprint
  return isIt ? ok(service) : refuse('catalogue.no-draft')
}
