// What other programs say of a file: its standard by JHOVE, its structure by qpdf, every page drawn by a strict Ghostscript.
import type { Standard } from '../../sign-generator/standard.ts';
import type { Check } from './checks.ts';
import type { Tool } from '../../test/tools.ts';

/** What JHOVE calls the standards; X-4 is newer than what it knows. */
const PROFILES: Readonly<Record<Standard, string | null>> = {
  x1a: 'ISO PDF/X-1a',
  x3: 'ISO PDF/X-3',
  x4: null,
};
const VALID = 'Well-Formed and valid';

/** Why a file is not of its standard; null where it is. */
export async function jhoveProblem(
  jhove: Tool,
  path: string,
  profile: string | null,
): Promise<string | null> {
  const { text } = await jhove.run(['-m', 'PDF-hul', path]);
  const status = /^ *Status: (.*)$/m.exec(text)?.[1] ?? 'no answer';
  if (status !== VALID) return status;
  const profiles = /^ *Profile: (.*)$/m.exec(text)?.[1]?.split(', ') ?? [];
  return profile === null || profiles.includes(profile) ? null : `it says ${profiles.join() || 'no profile'}`;
}

/** Warnings count: qpdf answers 3 for them. */
export async function qpdfProblem(qpdf: Tool, path: string): Promise<string | null> {
  const { status, text } = await qpdf.run(['--check', path]);
  return status === 0 ? null : lastLine(text);
}

/** Draws every page to nowhere, and stops at whatever it would otherwise repair. */
export async function strictProblem(gs: Tool, path: string): Promise<string | null> {
  const strict = ['-dPDFSTOPONERROR', '-dPDFSTOPONWARNING'];
  const { status, text } = await gs.run(['-q', '-dBATCH', '-dNOPAUSE', ...strict, '-sDEVICE=nullpage', path]);
  return status === 0 && text.trim() === '' ? null : lastLine(text);
}

const lastLine = (text: string): string => text.trim().split('\n').at(-1) ?? '';

/** The three for one file. */
export function keepsStandard(name: string, path: string, standard: Standard): readonly Check[] {
  const profile = PROFILES[standard];
  return [
    {
      tool: 'jhove',
      what: `${name}: ${VALID}${profile === null ? '' : `, ${profile}`}`,
      problem: (jhove) => jhoveProblem(jhove, path, profile),
    },
    {
      tool: 'qpdf',
      what: `${name}: no error and no warning`,
      problem: (qpdf) => qpdfProblem(qpdf, path),
    },
    {
      tool: 'gs',
      what: `${name}: every page, stopping at the first warning`,
      problem: (gs) => strictProblem(gs, path),
    },
  ];
}
