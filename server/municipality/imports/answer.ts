// POST /members/files/imports/SLUG: a table comes in, lines of JSON go out: progress, and then what it came to.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setImmediate } from 'node:timers/promises';
import { readBytes } from '../../foundation/body.ts';
import { fileLanguage } from '../../foundation/file-language.ts';
import type { Context } from '../../api/context.ts';
import { tell } from '../../foundation/error-told.ts';
import type { Log } from '../../foundation/log.ts';
import { expectMethod } from '../../foundation/methods.ts';
import { getMunicipality } from '../municipalities/arguments.ts';
import { MAX_FILE_BYTES } from '../../foundation/sheets/rules.ts';
import { ImportError } from './rules.ts';
import { runImport, type ImportOutcome, type ImportParts } from './run.ts';
import type { Plan } from './plan.ts';
import { toldPlan } from './response.ts';
import { createTurns } from '../../foundation/serial-queue.ts';

export const IMPORT_PATH = /^\/members\/files\/imports\/([a-z0-9-]+)$/;

/** Imports that may wait or be at work, ten megabytes each; two, so that one that takes long is not waited for. */
const takeTurn = createTurns(8, 2);
/** Rows that are told together. */
const TOGETHER = 250;

/** Answers the import into the municipality of the path: `?plan=HASH` agrees to a plan that was shown. */
export async function answerImport(
  request: IncomingMessage,
  response: ServerResponse,
  { pathname, searchParams }: URL,
  context: Context,
  log: Log,
): Promise<void> {
  const slug = IMPORT_PATH.exec(pathname)?.[1] ?? '';
  expectMethod(request, response, ['POST']);
  const municipality = await getMunicipality(context, slug);
  // Before anything of the file is read.
  const importing = context.grant('locations.import', municipality.id);
  const bytes = await readBytes(request, MAX_FILE_BYTES);
  const language = fileLanguage(searchParams);
  const agreed = searchParams.get('plan');
  await takeTurn(() =>
    tellImport(response, { context, municipality, importing, bytes, language, agreed }, log),
  );
}

/** Runs it, and tells each step of it as it is taken. */
async function tellImport(
  response: ServerResponse,
  parts: Omit<ImportParts, 'report'>,
  log: Log,
): Promise<void> {
  response.writeHead(200, {
    'content-type': 'application/x-ndjson; charset=utf-8',
    'cache-control': 'no-store',
    // A proxy that gathers the lines would show no progress.
    'x-accel-buffering': 'no',
  });
  const line = (told: object) => void response.write(`${JSON.stringify(told)}\n`);
  try {
    const { outcome, plan } = await runImport({ ...parts, report: (progress) => line({ progress }) });
    await tellPlan(response, outcome, plan);
  } catch (error) {
    if (error instanceof ImportError) {
      const { fault, line: at, headings } = error;
      line({ refused: { fault, line: at, headings } });
    } else line({ failed: tell(error, log) });
  }
  response.end();
}

/** One line, a piece at a time: a plan of ten thousand rows would hold everybody up. */
async function tellPlan(
  response: ServerResponse,
  outcome: ImportOutcome['outcome'],
  plan: Plan,
): Promise<void> {
  const { rows, ...about } = toldPlan(plan);
  response.write(`{"${outcome}":${JSON.stringify(about).slice(0, -1)},"rows":[`);
  for (let at = 0; at < rows.length; at += TOGETHER) {
    const some = rows.slice(at, at + TOGETHER).map((row) => JSON.stringify(row));
    response.write((at === 0 ? '' : ',') + some.join(','));
    await setImmediate();
  }
  response.write(']}}\n');
}
