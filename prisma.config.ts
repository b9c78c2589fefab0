// Tells Prisma where things are, and puts a stand-in where its native schema engine would be downloaded.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'prisma/config';

// `generate`, `validate` and `format` never run the engine, they only insist that the file exists; migrations are
// applied by server/foundation/database/migrate.ts.
process.env['PRISMA_SCHEMA_ENGINE_BINARY'] ??= fileURLToPath(
  new URL('prisma/schema-engine', import.meta.url),
);

export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
  // Only Prisma's own migrate commands look at it, where a native engine is to be had.
  datasource: { url: process.env['DATABASE_URL'] ?? '' },
});
