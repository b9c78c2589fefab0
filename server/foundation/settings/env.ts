// The settings, read once: the only place that looks at process.env.
import { join, resolve } from 'node:path';
import { isWithin } from '../key-safety.ts';
import { SETTINGS, type Setting, type SettingName, type ValueOf } from './list.ts';
import { USUAL_CONNECTIONS } from '../database/limits.ts';
import type { DatabaseSettings } from '../database/open.ts';
import type { MetricsAddress } from '../metrics/own-port.ts';
import { findExposure, SettingsError } from './parse.ts';
import type { Network } from '../networks.ts';
import { ROOT } from '../project-root.ts';

export { SettingsError } from './parse.ts';

export interface Settings extends DatabaseSettings {
  /** Whether a database on another machine must have TLS that is checked. */
  readonly databaseTls: 'verified' | 'off';
  /** The port that the server listens on. */
  readonly port: number;
  /** Where the server says what it measures of itself; null: nowhere. */
  readonly metrics: MetricsAddress | null;
  /** The collector that hears of members' and operators' operations; null: none does. */
  readonly tracesUrl: string | null;
  /** The address that the server listens on; null: every one. */
  readonly host: string | null;
  /** Whether the counter runs in this process, or is one; else it has no private halves. */
  readonly hasCounter: boolean;
  /** Where the private halves of ballot keys lie. */
  readonly keysDir: string;
  /** More folders that each hold every private half. */
  readonly keyCopies: readonly string[];
  /** What the platform calls itself. */
  readonly platformName: string;
  /** Where citizens reach the server: the origin of addresses on signs. No slash at the end. */
  readonly publicUrl: string;
  /** The map of the cells of a country; null: this installation is all there is. */
  readonly cells: string | null;
  /** Where members reach their pages: PUBLIC_URL, or the host that is theirs alone. */
  readonly membersUrl: string;
  /** Where several processes count together; null: each counts for itself. */
  readonly valkeyUrl: string | null;
  /** The server that takes letters; null: they are laid in the data folder. */
  readonly smtpUrl: string | null;
  /** The hosts, with a port where it is not 443, that identity providers may be asked on. */
  readonly oidcHosts: readonly string[];
  /** Where cities' servers for reports may be asked. */
  readonly requestHosts: readonly string[];
  /** The sender of letters. */
  readonly mailFrom: string;
  /** Proxies whose word on where a request comes from is believed. */
  readonly trustedProxies: readonly Network[];
  /** Who runs the platform, as documents name it; null: nobody has said so. */
  readonly operator: string | null;
  /** Where weaknesses are reported, as an address with its protocol; null: nobody has said so. */
  readonly securityContact: string | null;
  /** Whom the operator has work for it; null: nobody has said so. */
  readonly subProcessors: readonly string[] | null;
  /** The file of streets; null: none. */
  readonly streets: string | null;
  /** Whether an empty database gets the demo cities: an external one only where somebody asks for them. */
  readonly hasDemoCities: boolean;
  /** How many invented ratings a new embedded database gets. */
  readonly demoRatings: number;
  /** How many times the usual a network may spend on reading. */
  readonly readingBudget: number;
  /** Days between the plan to erase a municipality and its erasure. */
  readonly erasureDays: number;
}

const DEMO_RATINGS = 20_000;

/** What somebody at a terminal reads, as POSIX says it: Bulgarian, or else English. */
export function terminalLanguage(): 'bg' | 'en' {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  return (LC_ALL || LC_MESSAGES || LANG || '').startsWith('bg') ? 'bg' : 'en';
}

/**
 * The settings in the environment, with their defaults. Throws a SettingsError that names every one that cannot be, a line
 * each: what is wrong counts as not set, so that the others are still judged.
 */
export function readSettings(environment: NodeJS.ProcessEnv = process.env): Settings {
  const problems: string[] = [];
  const read = <Name extends SettingName>(name: Name): ValueOf<Name> | null => {
    const text = environment[name] ?? '';
    if (text === '') return null;
    const setting: Setting<unknown> = SETTINGS[name];
    try {
      return setting.from(text) as ValueOf<Name>;
    } catch (error) {
      if (!(error instanceof SettingsError)) throw error;
      problems.push(error.message);
      return null;
    }
  };
  const port = read('PORT') ?? 4000;
  const dataDir = read('DATA_DIR') ?? join(ROOT, 'var');
  const hasCounter = read('COUNTER') !== 'elsewhere';
  const namedKeysDir = read('KEYS_DIR');
  const keysDir = namedKeysDir ?? `${dataDir}-keys`;
  const keyCopies = read('KEY_COPIES') ?? [];
  if (!hasCounter && (namedKeysDir !== null || keyCopies.length > 0))
    problems.push('COUNTER is elsewhere, and so are the keys: leave KEYS_DIR and KEY_COPIES out.');
  if (isWithin(dataDir, keysDir))
    problems.push('KEYS_DIR is a folder outside of DATA_DIR: in one backup they would open what waits.');
  if (keyCopies.some((folder) => isWithin(dataDir, folder)))
    problems.push('KEY_COPIES is a list of folders outside of DATA_DIR.');
  if (keyCopies.some((folder) => resolve(folder) === keysDir))
    problems.push('KEY_COPIES is a list of other folders than KEYS_DIR.');
  const publicUrl = read('PUBLIC_URL') ?? `http://localhost:${port}`;
  // Members' pages are reached as citizens' are: by the same protocol, on the other host.
  const membersHost = read('MEMBERS_HOST');
  const membersUrl =
    membersHost === null ? publicUrl : new URL(`${new URL(publicUrl).protocol}//${membersHost}`).origin;
  const platformName = read('PLATFORM_NAME') ?? 'Kazva';
  const trustedProxies = read('TRUST_PROXY') ?? [];
  // Where a proxy is the way in, nobody shall walk around it.
  const host = read('HOST') ?? (trustedProxies.length > 0 ? '127.0.0.1' : null);
  const metricsPort = read('METRICS_PORT');
  const metricsHost = read('METRICS_HOST') ?? '127.0.0.1';
  const operator = read('OPERATOR');
  const databaseUrl = read('DATABASE_URL');
  const databaseTls = read('DATABASE_TLS') ?? 'verified';
  const exposure = databaseUrl === null ? null : findExposure(databaseUrl, databaseTls);
  if (exposure !== null) problems.push(exposure);
  const demo = read('DEMO');
  const settings: Settings = {
    port,
    host,
    dataDir,
    hasCounter,
    keysDir,
    keyCopies,
    platformName,
    publicUrl,
    cells: read('CELLS'),
    membersUrl,
    metrics: metricsPort === null ? null : { port: metricsPort, host: metricsHost },
    tracesUrl: read('OTEL_EXPORTER_OTLP_ENDPOINT'),
    databaseUrl,
    databaseTls,
    databaseConnections: read('DATABASE_CONNECTIONS') ?? USUAL_CONNECTIONS,
    valkeyUrl: read('VALKEY_URL'),
    smtpUrl: read('SMTP_URL'),
    oidcHosts: read('OIDC_HOSTS') ?? [],
    requestHosts: read('REQUEST_HOSTS') ?? [],
    mailFrom: read('MAIL_FROM') ?? `${platformName} <noreply@${new URL(membersUrl).hostname}>`,
    trustedProxies,
    operator,
    securityContact: read('SECURITY_CONTACT') ?? emailIn(operator),
    subProcessors: read('SUB_PROCESSORS'),
    erasureDays: read('ERASURE_DAYS') ?? 30,
    readingBudget: read('READING_BUDGET') ?? 1,
    streets: read('STREETS'),
    hasDemoCities: databaseUrl === null ? demo !== 'none' : demo === 'lively',
    demoRatings: (demo ?? 'lively') === 'lively' ? DEMO_RATINGS : 0,
  };
  if (problems.length > 0) throw new SettingsError(problems.join('\n'));
  return settings;
}

/** The first e-mail address in the text, as a link has it. */
function emailIn(text: string | null): string | null {
  const email = text?.split(/[\s,;<>]/).find((word) => word.includes('@'));
  return email === undefined ? null : `mailto:${email}`;
}
