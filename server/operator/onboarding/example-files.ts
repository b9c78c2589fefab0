// The files of an example city, to be filled in.
import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { ROOT } from '../../foundation/project-root.ts';

export const EXAMPLES = ['city.yaml', 'places.csv'] as const;

const FOLDER = join(ROOT, 'prisma', 'templates', 'example');

/** Answers the file, to be saved. */
export async function answerExample(
  response: ServerResponse,
  name: (typeof EXAMPLES)[number],
): Promise<void> {
  const body = await readFile(join(FOLDER, name));
  response.writeHead(200, {
    'content-type': `text/${name.endsWith('.csv') ? 'csv' : 'yaml'}; charset=utf-8`,
    'content-disposition': `attachment; filename="${name}"`,
    'cache-control': 'no-cache',
  });
  response.end(body);
}
