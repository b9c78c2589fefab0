// A style or script that stands inside many pages: written out, hashed for their policy and compressed once for all of them.
import { createHash } from 'node:crypto';
import { constants, deflateRawSync } from 'node:zlib';
import { BoundedMemory } from '../bounded-memory.ts';
import type { Assets } from '../../../client/parts/page/context.ts';

export interface Inline {
  /** As it was rendered, with the names of built texts in it. */
  readonly rendered: string;
  readonly plain: Buffer;
  /** The source expression of a content security policy that lets it run. */
  readonly source: string;
  /** Deflate blocks that end on a byte and refer to nothing before them. */
  readonly compressed: Buffer;
}

/** By the name that stands for it in rendered pages. */
const builtTexts = new Map<string, string>();

/** Of 40 KB each. */
const MOST_KNOWN = 1_000;
/** By what was rendered: as many as municipalities have colours, and what members look at before they save it. */
const known = new BoundedMemory<Inline>(MOST_KNOWN);

function hashOf(text: string, encoding: 'base64' | 'base64url'): string {
  return createHash('sha256').update(text).digest(encoding);
}

/** Its hash, so that a page of the same text is rendered to the same revision after each start. */
function nameOf(text: string): string {
  const name = hashOf(text, 'base64url');
  builtTexts.set(name, text);
  return name;
}

/** The built files as pages are rendered with them: a short name each, since they are two thirds of a page and never change. */
export function nameAssets({
  style,
  results,
  report,
  desk,
  display,
  print,
  script,
  tablet,
  turns,
  request,
  photo,
}: Assets): Assets {
  return {
    style: nameOf(style),
    results: nameOf(results),
    report: nameOf(report),
    desk: nameOf(desk),
    display: nameOf(display),
    print: nameOf(print),
    script: nameOf(script),
    tablet: nameOf(tablet),
    turns: nameOf(turns),
    request: nameOf(request),
    photo: nameOf(photo),
  };
}

/** What stands in the page for what was rendered; made where it is new. */
export function inlineOf(rendered: string): Inline {
  const found = known.get(rendered);
  if (found) return found;
  const text = [...builtTexts].reduce((all, [name, built]) => all.replaceAll(name, () => built), rendered);
  const made: Inline = {
    rendered,
    plain: Buffer.from(text),
    source: `'sha256-${hashOf(text, 'base64')}'`,
    compressed: deflateRawSync(text, { level: 9, finishFlush: constants.Z_SYNC_FLUSH }),
  };
  known.set(rendered, made);
  return made;
}
