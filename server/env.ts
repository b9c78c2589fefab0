// The settings, read once: the only place that looks at process.env.
import { isAbsolute, join, resolve } from 'node:path';
import { LOOPBACK, parseNetwork, type Network } from './standing/networks.ts';

export interface Settings {
  /** The port that the server listens on. */
  readonly port: number;
  /** The owner of an external database, for migrations; null: the embedded one is used. */
  readonly databaseUrl: string | null;
  /** Where everything that must survive lies. */
  readonly dataDir: string;
  /** Where the private halves of ballot keys lie. */
  readonly keysDir: string;
  /** More folders that each hold every private half. */
  readonly keyCopies: readonly string[];
  /** What the platform calls itself. */
  readonly platformName: string;
  /** Where citizens reach the server: the origin of addresses on signs. No slash at the end. */
  readonly publicUrl: string;
  /** Proxies whose word on where a request comes from is believed. */
  readonly trustedProxies: readonly Network[];
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

function keyCopiesFrom(text: string, keysDir: string): readonly string[] {
  const folders = text.split(':').filter((folder) => folder !== '');
  const distinct = new Set([keysDir, ...folders.map((folder) => resolve(folder))]);
  if (folders.every(isAbsolute) && distinct.size === folders.length + 1) return folders;
  throw new SettingsError(
    'KEY_COPIES is a list of folders like /mnt/one/keys:/mnt/two/keys, each from the root, none twice, none KEYS_DIR.',
  );
}

function proxiesFrom(text: string): readonly Network[] {
  const names = text.split(',').map((name) => name.trim());
  return names.flatMap((name) => {
    if (name === '') return [];
    if (name === 'loopback') return LOOPBACK;
    const network = parseNetwork(name);
    // A network of everybody would let everybody say where he is.
    if (network && network.bits > 0) return [network];
    throw new SettingsError(
      `TRUST_PROXY names networks like 10.0.0.0/8, 2001:db8::/32 or loopback, with commas between, not ${JSON.stringify(name)}.`,
    );
  });
}

/** The settings in the environment, with their defaults. Throws a SettingsError that names the one that cannot be. */
export function readSettings(environment: NodeJS.ProcessEnv = process.env): Settings {
  const port = portFrom(environment.PORT || '4000');
  const dataDir = resolve(environment.DATA_DIR || join(import.meta.dirname, '..', 'var'));
  const keysDir = resolve(environment.KEYS_DIR || join(dataDir, 'keys'));
  return {
    port,
    dataDir,
    databaseUrl: environment.DATABASE_URL ? databaseUrlFrom(environment.DATABASE_URL) : null,
    keysDir,
    keyCopies: keyCopiesFrom(environment.KEY_COPIES || '', keysDir),
    platformName: environment.PLATFORM_NAME || 'Kazva',
    publicUrl: originFrom(environment.PUBLIC_URL || `http://localhost:${port}`),
    trustedProxies: proxiesFrom(environment.TRUST_PROXY || ''),
    demoRatings: environment.DEMO === '0' ? 0 : DEMO_RATINGS,
  };
}
