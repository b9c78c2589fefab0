// What is wrong with an address for paper, as far as the address itself tells: paper cannot be taken back.

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

/** Each problem in English, for a terminal. */
export const PROBLEM_SENTENCES: Readonly<Record<AddressProblem, string>> = {
  LOCAL: 'only this machine or its own network knows the name',
  NUMERIC: 'it is the number of a machine, where a name belongs',
  RESERVED: 'the name is set aside for examples and tests',
  NOT_HTTPS: 'it is not https:',
  UNRESOLVED: 'no name server knows the name',
  PRIVATE: 'the name leads into a private network',
  SILENT: 'nobody answers there with a certificate that browsers believe',
  NOT_OURS: 'what answers there is not this platform, or its proxy does not hand on the Host',
};

/** The problem of an origin as a sentence for a terminal, and what to set. */
export function sayUnfit(origin: string, problem: AddressProblem, host: string | null): string {
  const remedy =
    host === null
      ? 'Set PUBLIC_URL to the https: address at which citizens reach the platform.'
      : 'Set another host of its own on the operators’ pages, or see to this one: docs/hosts.md.';
  return `${origin} cannot stand on paper: ${PROBLEM_SENTENCES[problem]}. ${remedy}`;
}
