// Draws papers in a child process (child-process/run-in-child.ts): what is to stand on one comes in, the PDF goes out.
import { pathToFileURL } from 'node:url';
import { fileOf } from '../child-process/run-in-child.ts';
import type { Job } from '../child-process/messages.ts';

/** A paper to be drawn. */
export interface ToDraw {
  /** The file whose function draws it. */
  readonly file: string;
  readonly name: string;
  readonly parts: readonly unknown[];
}

export const work: Job<Buffer, ToDraw>['work'] = async ({ say, hear }) => {
  const { file, name, parts } = await hear();
  // Whoever asked for it was typed by the file (draw-in-child.ts).
  const papers = (await import(pathToFileURL(fileOf(file)).href)) as Readonly<
    Record<string, (...all: readonly unknown[]) => Promise<Buffer>>
  >;
  const draw = papers[name];
  if (!draw) throw new Error(`${file} draws no ${name}.`);
  await say(await draw(...parts));
};
