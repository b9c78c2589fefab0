// The command line of `npm run verify`.
import { parseArgs } from 'node:util';
import { kindOf, type Kind } from './rules.ts';

export const USAGE = `Compares what a site serves with what a checkout builds: the style and the script of its pages, its workers, and their
hashes in /integrity.json.

  npm run verify -- https://kazva.example.bg --code 422519585
  npm run verify -- https://kazva.example.bg/S/422519585
  npm run verify -- https://kazva.example.bg/tablet/422519585 --checkout ../kazva-of-the-site

ADDRESS              the site, or the link of a sign or a tablet, as a phone reads it
--code CODE          the nine digits on a sign of the site. Signs hang in the streets; no list of codes is published.
                     Without it the first sign of the demo city, if the site has that
--checkout FOLDER    compare with this checkout, not with the one that this is. It is built first, as npm start builds it:
                     what stands in it is run
--help               this text

Exit codes: 0 all is the same, 1 something differs, 2 the command line cannot be understood, 3 it could not be compared.
docs/verify.md says what it shows, and what not.
`;

export interface VerifyArgs {
  readonly page: URL;
  readonly kind: Kind;
  /** null: the checkout that this is. */
  readonly checkout: string | null;
}

/** A command line that makes no sense. The message says why. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

const LOCAL = /^(localhost|127\.0\.0\.1|\[::1\])$/;

/** What the command line asks for; `help` where it asks for help. `demoCode`: of a sign of the demo city. Throws a UsageError. */
export function readArgs(args: readonly string[], demoCode: string): VerifyArgs | 'help' {
  const { values, positionals } = parse(args);
  if (values.help) return 'help';
  const [address = '', ...more] = positionals;
  if (address === '' || more.length > 0) throw new UsageError('Give one address.');
  const site = readAddress(address);
  const isSite = site.pathname === '/';
  if (values.code !== undefined && !isSite)
    throw new UsageError('Give the address of the site with --code, or the link of a sign without.');
  const code = (values.code ?? demoCode).replaceAll(/[\s-]/g, '');
  if (!/^\d{9}$/.test(code)) throw new UsageError('--code takes the nine digits of a sign.');
  const page = isSite ? new URL(`/s/${code}`, site) : site;
  const kind = kindOf(page.pathname);
  if (kind === null) throw new UsageError(`${page.pathname} is no page that is compared.`);
  return { page, kind, checkout: values.checkout ?? null };
}

/** The address without what follows its path. */
function readAddress(text: string): URL {
  if (!URL.canParse(text)) throw new UsageError(`"${text}" is no address: it begins with https://.`);
  const address = new URL(text);
  const isLocal = address.protocol === 'http:' && LOCAL.test(address.hostname);
  if (address.protocol !== 'https:' && !isLocal)
    throw new UsageError('Only what comes by https:// is compared, or what this machine itself serves.');
  if (address.username !== '' || address.password !== '')
    throw new UsageError('The address names an account.');
  return new URL(address.pathname, address);
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        code: { type: 'string' },
        checkout: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
