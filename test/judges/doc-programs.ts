// The programs of a paper: files by the name beside their language, and the lines that somebody types, part by part.
import { readFileSync } from 'node:fs';

export interface File {
  readonly name: string;
  readonly text: string;
}

/** What stands under one heading. */
export interface Part {
  readonly title: string;
  /** Lines that install something are left out. */
  readonly commands: readonly string[];
}

export interface Programs {
  readonly files: readonly File[];
  readonly parts: readonly Part[];
}

/** Each block of "```language name" is a file, each line of "```sh" a command. */
export function programsIn(paper: string): Programs {
  const text = readFileSync(paper, 'utf8');
  const files = [...text.matchAll(/^```\w+ (\S+)\n([\s\S]*?)^```$/gm)];
  const parts = text.split(/^## /m).slice(1);
  return {
    files: files.map(([, name = '', content = '']) => ({ name, text: content })),
    parts: parts.map((part) => ({ title: part.slice(0, part.indexOf('\n')), commands: commandsIn(part) })),
  };
}

function commandsIn(part: string): string[] {
  return [...part.matchAll(/^```sh\n([\s\S]*?)^```$/gm)]
    .flatMap(([, lines = '']) => lines.trim().split('\n'))
    .filter((line) => !line.startsWith('npm install '));
}
