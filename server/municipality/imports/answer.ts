// POST /members/files/imports/SLUG: a table comes in, by itself or as a form with what its columns mean; lines of JSON go out: progress, and then what it came to.
import type { ServerResponse } from 'node:http';
import { setImmediate } from 'node:timers/promises';
import { readBytes } from '../../foundation/body.ts';
import { fileLanguage } from '../../foundation/file-language.ts';
import { tell } from '../../foundation/error-told.ts';
import type { Log } from '../../foundation/log.ts';
import { membersFile, type FileAsked } from '../municipalities/members-file.ts';
import { MAX_FILE_BYTES } from '../../foundation/sheets/cells/rules.ts';
import { AppError } from '../../foundation/errors.ts';
import { formIn, isForm } from '../../foundation/form-body.ts';
import { MOST_MAPPING, NO_MAPPING, readMapping } from './mapping.ts';
import { ImportError } from './rules.ts';
import { runImport, type ImportOutcome, type ImportParts } from './run-import.ts';
import type { Plan } from './plan.ts';
import { toldPlan } from './response.ts';
import { createTurns } from '../../foundation/serial-queue.ts';

/** Imports that may wait or be at work, ten megabytes each; two, so that one that takes long is not waited for. */
const takeTurn = createTurns(8, 2);
/** Rows that are told together. */
const TOGETHER = 250;

/** The import into the municipality: `?plan=HASH` agrees to a plan that was shown. */
export const IMPORT_FILE = membersFile('POST', '/imports/:slug', 'locations.import', answerImport);

async function answerImport({
  request,
  response,
  municipality,
  grant: importing,
  params,
  context,
  log,
}: FileAsked<'locations.import'>): Promise<void> {
  const type = request.headers['content-type'];
  const body = await readBytes(request, isForm(type) ? MAX_FILE_BYTES + 2 * MOST_MAPPING : MAX_FILE_BYTES);
  const { bytes, mapping } = isForm(type)
    ? await sentIn(await formIn(type ?? '', body), municipality.languages)
    : { bytes: body, mapping: NO_MAPPING };
  const language = fileLanguage(params);
  const agreed = params.get('plan');
  await takeTurn(() =>
    tellImport(response, { context, municipality, importing, bytes, language, agreed, mapping }, log),
  );
}

/** The table, and what it means. */
async function sentIn(form: FormData, languages: readonly string[]) {
  const [table, mapping] = [form.get('table'), form.get('mapping')];
  if (!(table instanceof File)) throw new AppError('BAD_INPUT', 'The form has no file "table".');
  return {
    bytes: Buffer.from(await table.arrayBuffer()),
    mapping: typeof mapping === 'string' ? readMapping(mapping, languages) : NO_MAPPING,
  };
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
