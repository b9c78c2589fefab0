// What is wrong with a text as YAML, by the parser's codes: the mistakes that people make have a kind of their own.
import { visit, type Document, type ErrorCode } from 'yaml';
import type { OwnProblem } from './problem.ts';

/** A mistake, and the offset at which somebody would look for it. */
export interface Mistake {
  readonly kind: OwnProblem;
  readonly offset: number;
  /** What of the text it is about, or what the parser says. */
  readonly detail: string | null;
}

/** The first mistake of each line: what else the parser finds there comes of it, as do further words after an end. */
export function mistakesIn(
  text: string,
  document: Document.Parsed,
  lineAt: (offset: number) => number,
): Mistake[] {
  const lines = document.errors.map(({ pos: [offset] }) => lineAt(offset));
  return document.errors.flatMap((error, at) => {
    const comesOfAnother =
      lines.indexOf(lines[at] ?? 0) < at ||
      (error.code === 'UNEXPECTED_TOKEN' && document.errors[at - 1]?.code === error.code);
    if (comesOfAnother) return [];
    const { code, message, pos } = error;
    const [offset] = pos;
    const mistake = { kind: 'NOT_YAML', offset, detail: message } as const;
    return [{ ...mistake, ...TOLD[code]?.({ text, document, message, offset }) }];
  });
}

/** An error of the parser, and where it found it. */
interface Found {
  readonly text: string;
  readonly document: Document;
  readonly message: string;
  readonly offset: number;
}

type Told = (found: Found) => Partial<Mistake> & Pick<Mistake, 'kind' | 'detail'>;

const just =
  (kind: OwnProblem): Told =>
  () => ({ kind, detail: null });

const TOLD: Readonly<Partial<Record<ErrorCode, Told>>> = {
  DUPLICATE_KEY: ({ text, offset }) => ({
    kind: 'KEY_TWICE',
    detail: /^[^:\s]+/.exec(text.slice(offset))?.[0] ?? '',
  }),
  BAD_INDENT: ({ text, message, offset }) =>
    message.startsWith('Flow') ? { kind: 'NOT_CLOSED', detail: message.slice(-1) } : indentedAt(text, offset),
  BLOCK_AS_IMPLICIT_KEY: ({ text, offset }) =>
    /^[^\n]*:\s/.test(text.slice(offset))
      ? { kind: 'COLON_INSIDE', detail: null }
      : indentedAt(text, text.indexOf('\n', offset) + 1),
  MULTILINE_IMPLICIT_KEY: just('NO_COLON'),
  MISSING_CHAR: ({ document, message, offset }) =>
    message.startsWith('Missing closing')
      ? { kind: 'QUOTE_OPEN', detail: null, offset: lastQuoted(document) ?? offset }
      : { kind: 'NO_COLON', detail: null },
  BAD_SCALAR_START: ({ text, offset }) => ({ kind: 'QUOTES_NEEDED', detail: text.charAt(offset) }),
  BAD_DQ_ESCAPE: just('BACKSLASH'),
  UNEXPECTED_TOKEN: just('AFTER_END'),
  MULTIPLE_DOCS: just('TWO_DOCUMENTS'),
};

/** At the first character of the line. */
function indentedAt(text: string, start: number): Mistake {
  const spaces = /^ */.exec(text.slice(start))?.[0].length ?? 0;
  return { kind: 'BAD_INDENT', offset: start + spaces, detail: null };
}

/** Where the last text in quotes begins: one that is not closed goes on to the end. */
function lastQuoted(document: Document): number | undefined {
  let last: number | undefined;
  visit(document, {
    Scalar: (_, { type, range }) => {
      if (type?.startsWith('QUOTE_')) last = range?.[0];
    },
  });
  return last;
}
