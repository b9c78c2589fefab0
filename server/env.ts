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
  /** Where members reach their pages: PUBLIC_URL, or the host that is theirs alone. */
  readonly membersUrl: string;
  /** The server that takes letters; null: they are laid in the data folder. */
  readonly smtpUrl: string | null;
  /** The hosts, with a port where it is not 443, that identity providers may be asked on. */
  readonly oidcHosts: readonly string[];
  /** The sender of letters. */
  readonly mailFrom: string;
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

/** Members' pages are reached as citizens' are: by the same protocol, on the other host. */
function membersUrlFrom(host: string, publicUrl: string): string {
  if (host === '') return publicUrl;
  const { protocol } = new URL(publicUrl);
  const text = `${protocol}//${host}`;
  if (/^[a-z0-9.-]+(:\d+)?$/.test(host) && URL.canParse(text)) return new URL(text).origin;
  throw new SettingsError(
    `MEMBERS_HOST is a host like members.example.bg, with a port where it needs one, not ${JSON.stringify(host)}.`,
  );
}

function smtpUrlFrom(text: string): string | null {
  if (text === '') return null;
  if (/^smtps?:\/\/[^/]/.test(text) && URL.canParse(text)) return text;
  throw new SettingsError('SMTP_URL is an address like smtp://user:password@mail.example.bg:587.');
}

function oidcHostsFrom(text: string): readonly string[] {
  const hosts = text
    .split(',')
    .map((host) => host.trim())
    .filter((host) => host !== '');
  const wrong = hosts.find((host) => !/^[a-z0-9.-]+(:\d+)?$/.test(host) || !URL.canParse(`https://${host}`));
  if (wrong === undefined) return hosts;
  throw new SettingsError(
    `OIDC_HOSTS names hosts like login.example.bg, with commas between, not ${JSON.stringify(wrong)}.`,
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
  const publicUrl = originFrom(environment.PUBLIC_URL || `http://localhost:${port}`);
  const membersUrl = membersUrlFrom(environment.MEMBERS_HOST || '', publicUrl);
  const platformName = environment.PLATFORM_NAME || 'Kazva';
  return {
    port,
    dataDir,
    databaseUrl: environment.DATABASE_URL ? databaseUrlFrom(environment.DATABASE_URL) : null,
    keysDir,
    keyCopies: keyCopiesFrom(environment.KEY_COPIES || '', keysDir),
    platformName,
    publicUrl,
    membersUrl,
    smtpUrl: smtpUrlFrom(environment.SMTP_URL || ''),
    oidcHosts: oidcHostsFrom(environment.OIDC_HOSTS || ''),
    mailFrom: environment.MAIL_FROM || `${platformName} <noreply@${new URL(membersUrl).hostname}>`,
    trustedProxies: proxiesFrom(environment.TRUST_PROXY || ''),
    demoRatings: environment.DEMO === '0' ? 0 : DEMO_RATINGS,
  };
}
