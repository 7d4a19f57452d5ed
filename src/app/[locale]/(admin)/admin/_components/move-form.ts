import { z } from 'zod'

export const MoveForm = z.object({ id: z.uuid(), direction: z.enum(['up', 'down']) })
