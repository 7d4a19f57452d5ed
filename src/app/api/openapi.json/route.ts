import { cityProfile } from '@/platform/city'
import { env } from '@/platform/env'
import { allowAnyone } from '@/platform/session/guards'
import { jsonResponse } from '../v1/_answer/json-response'
import { openApi } from '../v1/_contract/openapi'

/** GET /api/openapi.json: what machines may ask, as OpenAPI 3.1. */
export async function GET(request: Request): Promise<Response> {
  await allowAnyone()
  return jsonResponse(request, openApi(cityProfile().nameEn, env.PUBLIC_URL))
}
