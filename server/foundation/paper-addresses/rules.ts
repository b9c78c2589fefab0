// What is wrong with an address for paper, as far as the address itself tells: paper cannot be taken back.
import { UNFIT } from './text/unfit.ts';

/** The first four are seen at the address itself, the others when it is asked. */
export const ADDRESS_PROBLEMS = [
  'LOCAL',
  'NUMERIC',
  'RESERVED',
  'NOT_HTTPS',
  'UNRESOLVED',
  'PRIVATE',
  'SILENT',
  'NOT_OURS',
] as const;
export type AddressProblem = (typeof ADDRESS_PROBLEMS)[number];

export function isAddressProblem(text: string): text is AddressProblem {
  return (ADDRESS_PROBLEMS as readonly string[]).includes(text);
}

/** Names that only a machine or its own network knows (RFC 6761, 6762, 8375, ICANN's .internal, and what routers make up). */
const LOCAL = /(^|\.)(localhost|local|localdomain|internal|intranet|private|corp|home|lan|home\.arpa)$/;
/** Names that are set aside, and lead nowhere or to somebody else (RFC 2606, 6761, 7686, 9476). */
const RESERVED = /(^|\.)(example|test|invalid|onion|alt|example\.(com|net|org))$/;

/** The origin that signs and papers of a municipality carry: its own host's, or the platform's. */
export function paperOrigin(host: string | null, publicUrl: string): string {
  return host === null ? publicUrl : `https://${host}`;
}

/** The name of an origin's host as DNS has it. */
export function nameIn(origin: string): string {
  return new URL(origin).hostname.replace(/\.$/, '');
}

/** What is wrong with the origin before anybody is asked; null: nothing that could be seen. */
export function problemSeen(origin: string): AddressProblem | null {
  const name = nameIn(origin);
  if (LOCAL.test(name)) return 'LOCAL';
  // A browser writes every address of a machine so, whatever was typed.
  if (/^[\d.]+$/.test(name) || name.startsWith('[')) return 'NUMERIC';
  if (RESERVED.test(name)) return 'RESERVED';
  if (!name.includes('.')) return 'LOCAL';
  return origin.startsWith('https:') ? null : 'NOT_HTTPS';
}

/** The problem of an origin as a sentence for a terminal, and what to set. */
export function sayUnfit(
  origin: string,
  problem: AddressProblem,
  host: string | null,
  language: keyof typeof UNFIT = 'en',
): string {
  const { unfit, setUrl, setHost, problems } = UNFIT[language];
  const said = unfit.replace('{origin}', () => origin).replace('{problem}', problems[problem]);
  return said.replace('{remedy}', host === null ? setUrl : setHost);
}
