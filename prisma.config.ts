import { defineConfig } from 'prisma/config'

/** The CLI only generates and validates here; migrations are applied by scripts/migrate (docs/decisions). */
export default defineConfig({
  schema: 'prisma/schema',
  datasource: { url: process.env.DATABASE_URL ?? 'postgresql://localhost:5432/yizhan' },
})
