// What a setting's text means. Each throws a SettingsError that names the setting and says what it must be.
import { isIP } from 'node:net';
import { isAbsolute, resolve } from 'node:path';
import { isElsewhere, isExposed, ownerFromUrl } from '../database/connection-address.ts';
import { LEAST_CONNECTIONS } from '../database/limits.ts';
import { LOOPBACK, parseNetwork, type Network } from '../networks.ts';

/** A setting that cannot be, or several: a line for each. The message names them. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

const parts = (text: string, separator: string): string[] =>
  text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');

export function portFrom(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new SettingsError(`PORT is a number from 0 to 65535, not ${JSON.stringify(text)}.`);
}

export function counterFrom(text: string): 'here' | 'elsewhere' {
  if (text === 'here' || text === 'elsewhere') return text;
  throw new SettingsError(`COUNTER is here or elsewhere, not ${JSON.stringify(text)}.`);
}

export function metricsPortFrom(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw new SettingsError(`METRICS_PORT is a number from 1 to 65535, not ${JSON.stringify(text)}.`);
}

/** An address of this machine, not its name: a name may be several. */
export function hostFrom(setting: 'HOST' | 'METRICS_HOST'): (text: string) => string {
  return (text) => {
    if (isIP(text) !== 0) return text;
    throw new SettingsError(
      `${setting} is an address of this machine like 127.0.0.1, not ${JSON.stringify(text)}.`,
    );
  };
}

export function publicUrlFrom(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search) return url.origin;
  throw new SettingsError(
    `PUBLIC_URL is an address like https://kazva.example.bg, without a path, not ${JSON.stringify(text)}.`,
  );
}

export function membersHostFrom(text: string): string {
  if (/^[a-z0-9.-]+(:\d+)?$/.test(text) && URL.canParse(`http://${text}`)) return text;
  throw new SettingsError(
    `MEMBERS_HOST is a host like members.example.bg, with a port where it needs one, not ${JSON.stringify(text)}.`,
  );
}

/** The address may hold a password, so it is not repeated. */
export function smtpUrlFrom(text: string): string {
  if (/^smtps?:\/\/[^/]/.test(text) && URL.canParse(text)) return text;
  throw new SettingsError('SMTP_URL is an address like smtp://user:password@mail.example.bg:587.');
}

/** The address holds a password, so it is not repeated. */
export function databaseUrlFrom(text: string): string {
  if (!/^postgres(ql)?:\/\//.test(text) || !URL.canParse(text))
    throw new SettingsError('DATABASE_URL is an address like postgresql://owner:password@host:5432/kazva.');
  try {
    ownerFromUrl(text);
  } catch (error) {
    throw new SettingsError(error instanceof Error ? `${error.message}.` : String(error), { cause: error });
  }
  return text;
}

export function databaseTlsFrom(text: string): 'verified' | 'off' {
  if (text === 'verified' || text === 'off') return text;
  throw new SettingsError(`DATABASE_TLS is verified or off, not ${JSON.stringify(text)}.`);
}

/** What is wrong with going to that database, null: nothing. The address holds a password, so it is not repeated. */
export function findExposure(databaseUrl: string, tls: 'verified' | 'off'): string | null {
  if (tls === 'off' || !isExposed(ownerFromUrl(databaseUrl))) return null;
  return (
    'DATABASE_URL is on another machine, and without TLS that is checked: end it with ?sslmode=verify-full, and where Node does not know ' +
    'the authority with &sslrootcert=/its/file.pem. DATABASE_TLS=off goes there without, where the network is this machine’s own.'
  );
}

/** The address may hold a password, so it is not repeated. Names of networks pass, so nothing goes over a network in the clear. */
export function valkeyUrlFrom(text: string): string {
  if (/^unix:\/[^/]/.test(text)) return text;
  if (/^rediss:\/\/[^/]/.test(text) && URL.canParse(text)) return text;
  throw new SettingsError(
    'VALKEY_URL is unix:/ and the path of a socket, or an address like rediss://user:password@host:6379.',
  );
}

/** As many as every role needs at least. */
export function databaseConnectionsFrom(text: string): number {
  const connections = Number(text);
  if (/^\d{1,4}$/.test(text) && connections >= LEAST_CONNECTIONS && connections <= 1_000) return connections;
  throw new SettingsError(
    `DATABASE_CONNECTIONS is a number from ${LEAST_CONNECTIONS} to 1000, not ${JSON.stringify(text)}.`,
  );
}

export const oidcHostsFrom = (text: string): readonly string[] => hostsFrom('OIDC_HOSTS', text);
export const requestHostsFrom = (text: string): readonly string[] => hostsFrom('REQUEST_HOSTS', text);

function hostsFrom(setting: string, text: string): readonly string[] {
  const hosts = parts(text, ',');
  const wrong = hosts.find((host) => !/^[a-z0-9.-]+(:\d+)?$/.test(host) || !URL.canParse(`https://${host}`));
  if (wrong === undefined) return hosts;
  throw new SettingsError(
    `${setting} names hosts like login.example.bg, with commas between, not ${JSON.stringify(wrong)}.`,
  );
}

export function keyCopiesFrom(text: string): readonly string[] {
  const folders = parts(text, ':');
  const distinct = new Set(folders.map((folder) => resolve(folder)));
  if (folders.every(isAbsolute) && distinct.size === folders.length) return folders;
  throw new SettingsError(
    'KEY_COPIES is a list of folders like /mnt/one/keys:/mnt/two/keys, each from the root, none twice.',
  );
}

/** A collector of traces: where it is, with a path where it has one, without a password, and by TLS where it is on another machine. */
export function tracesUrlFrom(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash || url.username)
    throw new SettingsError(
      'OTEL_EXPORTER_OTLP_ENDPOINT is an address like http://127.0.0.1:4318, without /v1/traces and without a password.',
    );
  if (url.protocol === 'http:' && isElsewhere({ host: url.hostname.replace(/^\[(.+)\]$/, '$1') }))
    throw new SettingsError(
      'OTEL_EXPORTER_OTLP_ENDPOINT is an address with https: it is on another machine.',
    );
  return url.href;
}

/** A whole number of times. */
export function readingBudgetFrom(text: string): number {
  const times = Number(text);
  if (/^\d{1,7}$/.test(text) && times >= 1 && times <= 1_000_000) return times;
  throw new SettingsError(`READING_BUDGET is a number from 1 to 1000000, not ${JSON.stringify(text)}.`);
}

/** Whole days to wait. */
export function erasureDaysFrom(text: string): number {
  const days = Number(text);
  if (/^\d+$/.test(text) && days >= 1 && days <= 365) return days;
  throw new SettingsError(`ERASURE_DAYS is a number of days from 1 to 365, not ${JSON.stringify(text)}.`);
}

export function proxiesFrom(text: string): readonly Network[] {
  return parts(text, ',').flatMap((name) => {
    if (name === 'loopback') return LOOPBACK;
    const network = parseNetwork(name);
    // A network of everybody would let everybody say where he is.
    if (network && network.bits > 0) return [network];
    throw new SettingsError(
      `TRUST_PROXY names networks like 10.0.0.0/8, 2001:db8::/32 or loopback, with commas between, not ${JSON.stringify(name)}.`,
    );
  });
}

export function securityContactFrom(text: string): string {
  if (/^[^\s@:/]+@[^\s@:/]+$/.test(text)) return `mailto:${text}`;
  if (/^https:\/\/\S+$/.test(text) && URL.canParse(text)) return text;
  throw new SettingsError(
    `SECURITY_CONTACT is an e-mail address, or the address of a page like https://example.bg/security, not ${JSON.stringify(text)}.`,
  );
}

export function subProcessorsFrom(text: string): readonly string[] {
  return parts(text, ';');
}
