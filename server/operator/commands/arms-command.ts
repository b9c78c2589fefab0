// `npm run operator -- arms`: what a designer's drawing becomes as arms, beside the drawing; or all that forbids taking it.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { average as oneDecimal } from '../../../client/text/formats.ts';
import { say as fill } from '../../../client/text/say.ts';
import { because, Failure } from '../../foundation/failure.ts';
import { terminalLanguage } from '../../foundation/settings/env.ts';
import { webpOf } from '../../municipality/arms/picture.ts';
import { sayReason } from '../../municipality/arms/reason-words.ts';
import { takeArmsInChild } from '../../municipality/arms/take-in-child.ts';
import type { ArmsArgs } from './args-onboarding.ts';
import { terminalWords } from './text/words.ts';

/** Writes the arms and a page that shows both. Throws a Failure with every reason, in the language that was asked for, or the terminal's. */
export async function runArms(
  { file, folder, language: asked }: ArmsArgs,
  say: (sentence: string) => void,
): Promise<void> {
  const language = asked ?? terminalLanguage();
  const words = terminalWords(language);
  const bytes = await readFile(file).catch(because(fill(words.notReadable, { file })));
  const taken = await takeArmsInChild(bytes);
  if (!('arms' in taken)) {
    const said = taken.reasons.map((reason) => sayReason(reason, language));
    throw new Failure(said.join('\n'));
  }
  await mkdir(folder, { recursive: true }).catch(because(fill(words.noFolder, { folder })));
  const beside = join(folder, 'arms.html');
  const plain = join(folder, 'arms.svg');
  await writeFile(plain, taken.arms).catch(because(fill(words.notWritable, { file: plain })));
  await writeFile(beside, pageOf(bytes, taken.arms)).catch(
    because(fill(words.notWritable, { file: beside })),
  );
  process.stdout.write(`${plain}\n${beside}\n`);
  const { mean, largest } = taken.difference;
  const { arms } = words;
  say(fill(arms.difference, { mean: oneDecimal(mean, language), largest: largest.toFixed(0) }));
  if (webpOf(taken.arms) !== null) say(arms.picture);
  say(arms.look);
}

/** As pictures nothing in them runs. */
function pageOf(original: Buffer, arms: string): string {
  const pictures = [original, Buffer.from(arms)].map(
    (bytes) => `<img src="data:image/svg+xml;base64,${bytes.toString('base64')}" alt="" height="600">`,
  );
  return `<!doctype html><meta charset="utf-8"><title>arms.svg</title>${pictures.join('\n')}\n`;
}
