import { z } from 'zod'

export const ConfirmPowerForm = z.object({ requestId: z.string().max(40) })
export const RefusePowerForm = z.object({ requestId: z.string().max(40), reason: z.string().max(500) })
