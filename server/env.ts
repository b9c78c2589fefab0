// The settings, read once: the only place that looks at process.env.
import { join, resolve } from 'node:path';

export interface Settings {
  /** The port that the server listens on. */
  readonly port: number;
  /** The owner of an external database, for migrations; null: the embedded one is used. */
  readonly databaseUrl: string | null;
  /** Where everything that must survive lies. */
  readonly dataDir: string;
  /** Where the private halves of ballot keys lie. */
  readonly keysDir: string;
  /** What the platform calls itself. */
  readonly platformName: string;
  /** Where citizens reach the server: the origin of addresses on signs. No slash at the end. */
  readonly publicUrl: string;
  /** How many invented ratings a new embedded database gets. */
  readonly demoRatings: number;
}

/** A setting that cannot be. The message names it. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

const DEMO_RATINGS = 20_000;

function portFrom(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new SettingsError(`PORT is a number from 0 to 65535, not ${JSON.stringify(text)}.`);
}

function originFrom(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search) return url.origin;
  throw new SettingsError(
    `PUBLIC_URL is an address like https://kazva.example.bg, without a path, not ${JSON.stringify(text)}.`,
  );
}

function databaseUrlFrom(text: string): string {
  if (/^postgres(ql)?:\/\//.test(text) && URL.canParse(text)) return text;
  throw new SettingsError('DATABASE_URL is an address like postgresql://owner:password@host:5432/kazva.');
}

/** The settings in the environment, with their defaults. Throws a SettingsError that names the one that cannot be. */
export function readSettings(environment: NodeJS.ProcessEnv = process.env): Settings {
  const port = portFrom(environment.PORT || '4000');
  const dataDir = resolve(environment.DATA_DIR || join(import.meta.dirname, '..', 'var'));
  return {
    port,
    dataDir,
    databaseUrl: environment.DATABASE_URL ? databaseUrlFrom(environment.DATABASE_URL) : null,
    keysDir: resolve(environment.KEYS_DIR || join(dataDir, 'keys')),
    platformName: environment.PLATFORM_NAME || 'Kazva',
    publicUrl: originFrom(environment.PUBLIC_URL || `http://localhost:${port}`),
    demoRatings: environment.DEMO === '0' ? 0 : DEMO_RATINGS,
  };
}
