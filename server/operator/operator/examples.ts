// GET /operator/onboarding/city.yaml and places.csv: the files of an example city, to be filled in.
import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { ROOT } from '../../foundation/root.ts';

export const EXAMPLE_PATH = /^\/operator\/onboarding\/(city\.yaml|places\.csv)$/;

const FOLDER = join(ROOT, 'prisma', 'templates', 'example');

/** Answers the file of the path, to be saved. */
export async function answerExample(response: ServerResponse, pathname: string): Promise<void> {
  const name = EXAMPLE_PATH.exec(pathname)?.[1] ?? '';
  const body = await readFile(join(FOLDER, name));
  response.writeHead(200, {
    'content-type': `text/${name.endsWith('.csv') ? 'csv' : 'yaml'}; charset=utf-8`,
    'content-disposition': `attachment; filename="${name}"`,
    'cache-control': 'no-cache',
  });
  response.end(body);
}
