// Writes every document of a municipality for the operator, in every language of the platform, as PDFs into a folder.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { grant as mint, type Grant } from '../../access/grants/grant.ts';
import type { Action } from '../../access/grants/actions.ts';
import { OPERATOR } from '../../access/grants/viewer.ts';
import { documentFileName, documentPdf } from '../documents/document-pdf.ts';
import { gatherFacts } from '../documents/gather.ts';
import type { Platform } from '../../foundation/settings/platform-facts.ts';
import { DOCUMENT_NAMES } from '../documents/rules.ts';
import { DOCUMENT_LANGUAGES } from '../documents/text/words.ts';
import { writeDocument } from '../documents/written.ts';
import { say as fill } from '../../../client/text/say.ts';
import { terminalWords } from './text/words.ts';
import { terminalLanguage } from '../../foundation/settings/env.ts';
import { paperOrigin, problemSeen, sayUnfit } from '../../foundation/paper-addresses/rules.ts';
import { because, Failure } from '../../foundation/failure.ts';
import type { Municipality } from '../../municipality/municipalities/store.ts';
import type { Operating } from '../cities/platform-invitation.ts';

/** The names of the files, as they lie in the folder, which is made where it is missing. */
export async function writeDocuments(
  { connections, now }: Pick<Operating, 'connections' | 'now'>,
  platform: Platform,
  municipality: Municipality,
  folder: string,
): Promise<string[]> {
  const grant = <A extends Action>(action: A, id: Grant<A>['municipalityId']) => mint(OPERATOR, action, id);
  const origin = paperOrigin(municipality.host, platform.publicUrl);
  // While the command works the server may be stopped: nobody would answer.
  const problem = municipality.isDemo ? null : problemSeen(origin);
  if (problem !== null) throw new Failure(sayUnfit(origin, problem, municipality.host, terminalLanguage()));
  const read = grant('documents.read', municipality.id);
  const gathering = { database: connections, grant, now, platform };
  const words = terminalWords();
  const facts = await gatherFacts(gathering, read, municipality);
  await mkdir(folder, { recursive: true }).catch(because(fill(words.noFolder, { folder })));
  const written: string[] = [];
  for (const name of DOCUMENT_NAMES)
    for (const language of DOCUMENT_LANGUAGES) {
      const document = writeDocument(name, facts, language);
      const file = documentFileName(document);
      const pdf = await documentPdf(document, now());
      await writeFile(join(folder, file), pdf).catch(because(fill(words.notWritable, { file })));
      written.push(file);
    }
  return written;
}
