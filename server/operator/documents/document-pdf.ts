// A document as a tagged PDF: for members who ask for it, and for the command of the operator.
import { blocksOf } from '../../../client/documents/blocks.ts';
import { AppError } from '../../foundation/errors.ts';
import { fileLanguage } from '../../foundation/file-language.ts';
import { membersFile, type FileAsked } from '../../municipality/municipalities/members-file.ts';
import { requirePaperAddress } from '../../municipality/municipalities/paper-address.ts';
import { papersOf } from '../../foundation/pdf/draw-in-child.ts';
import type * as papers from '../../foundation/pdf/paper.ts';
import { writePaperPdf } from '../../foundation/pdf/paper.ts';
import { gatherFacts } from './gather.ts';
import { DOCUMENT_NAMES } from './rules.ts';
import { WORDS } from './text/words.ts';
import { writeDocument, type Document } from './written.ts';

const draw = papersOf<typeof papers>('server/foundation/pdf/paper');

/** The document as a paper, and how it looks; `at` stands in it as the moment of making. */
function paperOf(document: Document, at: Date): Parameters<typeof writePaperPdf> {
  const { language, owner, title, subtitle, lines, lead, sections, facts } = document;
  const { colour, arms, isDemo } = facts.municipality;
  const before = lead.map((text) => ({ kind: 'paragraph', text }) as const);
  const blocks = [...before, ...blocksOf(sections)];
  const demo = isDemo ? WORDS[language].demo : null;
  const paper = { language, owner, title, subtitle, lines, demo, blocks };
  return [paper, { colour, arms, at }];
}

/** The file, for a command that has nothing else to do. */
export function documentPdf(document: Document, at: Date): Promise<Buffer> {
  return writePaperPdf(...paperOf(document, at));
}

/** What the file is called: stara-zagora-record-bg.pdf. */
export function documentFileName({ name, language, facts }: Document): string {
  return `${facts.municipality.slug}-${name.toLowerCase()}-${language}.pdf`;
}

/** GET /members/files/documents/SLUG.pdf?name=RECORD&language=bg: the document with the facts of this moment. */
export const DOCUMENT_FILE = membersFile('GET', '/documents/:slug.pdf', 'documents.read', answerDocument);

async function answerDocument({
  response,
  municipality,
  grant: read,
  params,
  context,
}: FileAsked<'documents.read'>): Promise<void> {
  const language = fileLanguage(params);
  const name = DOCUMENT_NAMES.find((each) => each === params.get('name'));
  if (name === undefined) throw new AppError('NOT_FOUND', 'There is no such document.');
  await requirePaperAddress(context, municipality);
  const facts = await gatherFacts(context, read, municipality);
  const document = writeDocument(name, facts, language);
  const pdf = await draw('writePaperPdf', ...paperOf(document, context.now()));
  response.writeHead(200, {
    'content-type': 'application/pdf',
    'content-disposition': `inline; filename="${documentFileName(document)}"`,
    'content-length': pdf.length,
    'cache-control': 'no-store',
  });
  response.end(pdf);
}
