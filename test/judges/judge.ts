// What a judge is: a suite, a standard or a program that no one here wrote, asked about one claim.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../sources.ts';

/** What is judged: the product as a process, with the demo's cities. */
export interface Judged {
  readonly url: string;
  /** Files with shapes of DCAT-AP, of whoever runs it: none are in the repository. */
  readonly shapes: readonly string[];
}

/** `held`: null where it could not be asked here. */
export interface Verdict {
  readonly held: boolean | null;
  /** In a few words, for the table. */
  readonly result: string;
  /** What it found, each in a line. */
  readonly findings: readonly string[];
}

export interface Judge {
  /** By which the command line names it. */
  readonly name: string;
  readonly claim: string;
  /** Whose suite it is, with its release. */
  readonly suite: string;
  /** What it asks for that is declined, and why; empty where nothing is. */
  readonly declined: string;
  /** It is asked by its name, or where all are: it installs much, or takes long. */
  readonly isSlow?: true;
  readonly judge: (judged: Judged) => Promise<Verdict>;
}

/** A package of npm with its release, as the table names it; `folder`: whose package.json names it. */
export function packageNamed(name: string, folder = root): string {
  const { dependencies = {}, devDependencies = {} } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  ) as Readonly<Record<string, Readonly<Record<string, string>>>>;
  return `\`${name}\` ${dependencies[name] ?? devDependencies[name]}`;
}

/** Where it could not be asked: why, in a few words. */
export function notAsked(why: string): Verdict {
  return { held: null, result: 'not asked here', findings: [why] };
}

/** Held where it found nothing. */
export function foundNothing(asked: number, findings: readonly string[]): Verdict {
  return { held: findings.length === 0, result: `${asked - findings.length} of ${asked}`, findings };
}
