// One sign as the generator knows it, and the gate through which it comes in from the API.
import { SignFailure } from './failure.ts';
import { cli } from './text/cli.ts';

/** The same text in both languages of a sign. `en` equals `bg` where nobody has written an English one. */
export interface Bilingual {
  readonly bg: string;
  readonly en: string;
}

export interface Sign {
  /** Nine digits, the last two of them check digits. */
  readonly code: string;
  /** What the QR code says, in upper case: HTTPS://HOST/S/123456789. */
  readonly url: string;
  readonly location: {
    readonly id: string;
    readonly name: Bilingual;
    readonly settlement: Bilingual;
    readonly question: Bilingual;
  };
  readonly municipality: { readonly name: Bilingual; readonly colour: string; readonly isDemo: boolean };
}

/** Returns true if nine digits satisfy ISO 7064 MOD 97-10: the number leaves 1 when divided by 97. */
export function isCode(code: string): boolean {
  return /^\d{9}$/.test(code) && Number(code) % 97 === 1;
}

function field(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined),
      value,
    );
}

function text(value: unknown, path: string): string {
  const found = field(value, path);
  if (typeof found !== 'string' || found.trim() === '') throw new SignFailure(cli.answerLacks(path));
  return found.normalize('NFC').trim().replace(/\s+/gu, ' ');
}

function bilingual(value: unknown, path: string): Bilingual {
  return { bg: text(value, `${path}.bg`), en: text(value, `${path}.en`) };
}

/**
 * Returns the sign in one node of the API's answer, its texts in one line and in NFC (so that й is one glyph).
 * Throws a SignFailure if a field is missing, the check digits are wrong, or the address does not lead to the code:
 * a wrong sign on a wall costs more than a stopped job.
 */
export function readSign(node: unknown): Sign {
  const code = text(node, 'code');
  const url = text(node, 'url');
  const colour = text(node, 'municipality.colour');
  if (!isCode(code)) throw new SignFailure(cli.wrongCode(code));
  if (!/^HTTPS?:\/\/[0-9A-Z.:-]+\/S\/\d{9}$/.test(url) || !url.endsWith(code)) {
    throw new SignFailure(cli.wrongUrl(code, url));
  }
  if (!/^#[0-9a-f]{6}$/i.test(colour)) throw new SignFailure(cli.wrongColour(colour));
  return {
    code,
    url,
    location: {
      id: text(node, 'location.id'),
      name: bilingual(node, 'location'),
      settlement: bilingual(node, 'location.settlement'),
      question: bilingual(node, 'location.category'),
    },
    municipality: {
      name: bilingual(node, 'municipality'),
      colour,
      isDemo: field(node, 'municipality.isDemo') === true,
    },
  };
}
