import NextAuth from 'next-auth'
import { authOptions } from '@/platform/session/auth-options'
import { allowAnyone } from '@/platform/session/guards'

type Context = { params: Promise<{ nextauth: string[] }> }

/** next-auth's own addresses: session, csrf, providers and their callbacks. */
export async function GET(request: Request, context: Context): Promise<Response> {
  await allowAnyone()
  return NextAuth(authOptions())(request, context)
}

/** Its writes carry a token of their own; the front door has checked where they come from. */
export async function POST(request: Request, context: Context): Promise<Response> {
  await allowAnyone()
  return NextAuth(authOptions())(request, context)
}
