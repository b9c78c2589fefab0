// The command line of `npm run operator`.
import { parseArgs } from 'node:util';
import { isRole, ROLES, type Role } from '../access/roles.ts';
import { findEmail } from '../members/rules.ts';
import { isLetterLanguage, type LetterLanguage } from '../members/text/letters.ts';

export const USAGE = `Does for a municipality what nobody in it can do yet.

  npm run operator -- invite SLUG EMAIL

  invite SLUG EMAIL      invites somebody to become a member: prints a link that works once, for seven days, and sends
                         it in a letter. An earlier link to the same address stops working
    --role ROLE          admin, analyst, editor, printer or auditor (admin). Whoever works on some places only is invited
                         by an admin, who says which
    --language LANGUAGE  the language of the letter: bg or en (bg)
  --help                 this text

With DATABASE_URL that database is used, else the embedded one, which must not be running. Settings: see .env.example.
`;

/** Somebody is to be invited. */
export interface InviteArgs {
  readonly command: 'invite';
  readonly slug: string;
  readonly email: string;
  readonly role: Role;
  readonly language: LetterLanguage;
}

/** A command line that makes no sense. The message says why. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

const OPTIONS = {
  role: { type: 'string' },
  language: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

/** What the command line asks for; `help` where it asks for help. Throws a UsageError. */
export function readArgs(args: readonly string[]): InviteArgs | 'help' {
  const { values, positionals } = parse(args);
  if (values.help) return 'help';
  const [command, ...names] = positionals;
  if (command === 'invite') return inviteArgs(names, values);
  throw new UsageError(command === undefined ? 'Say what to do.' : `There is no command "${command}".`);
}

type Values = ReturnType<typeof parse>['values'];

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

function inviteArgs(names: readonly string[], values: Values): InviteArgs {
  const { role = 'admin', language = 'bg' } = values;
  const [slug, address, ...more] = names;
  if (slug === undefined || address === undefined || more.length > 0)
    throw new UsageError('invite takes a municipality and an address.');
  const email = findEmail(address);
  if (email === null) throw new UsageError(`"${address}" is no address of e-mail.`);
  if (!isRole(role) || role === 'local')
    throw new UsageError(
      `--role takes ${ROLES.filter((each) => each !== 'local').join(', ')}, not "${role}".`,
    );
  if (!isLetterLanguage(language)) throw new UsageError(`--language takes bg or en, not "${language}".`);
  return { command: 'invite', slug, email, role, language };
}
