// Carries out what the operator asks for of a whole municipality: export, import, erasure, certificate.
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { grant } from '../../access/grants/grant.ts';
import { OPERATOR } from '../../access/grants/viewer.ts';
import { change } from '../../access/journal/change.ts';
import { say as fill } from '../../../client/text/say.ts';
import { certificateOf } from '../erasures/erasure-certificate.ts';
import { cancelErasure, planErasure } from '../erasures/planning.ts';
import { listErasures } from '../erasures/store.ts';
import { because, Failure } from '../../foundation/failure.ts';
import { exportMunicipality } from '../moving/export.ts';
import { importMunicipality } from '../moving/import.ts';
import type { Manifest } from '../moving/manifest.ts';
import { openExport } from '../moving/unpack.ts';
import type { MovingArgs } from './args-moving.ts';
import { getMunicipality, type Operating } from '../cities/platform-invitation.ts';
import { terminalWords } from './text/words.ts';

type Of<Command extends MovingArgs['command']> = Extract<MovingArgs, { readonly command: Command }>;
type Say = (sentence: string) => void;

/** Does it, and says what came of it. Throws a Failure where it cannot be. */
export function runMoving(
  operating: Operating,
  { erasureDays }: { readonly erasureDays: number },
  args: MovingArgs,
  say: Say,
): Promise<void> {
  if (args.command === 'export') return runExport(operating, args, say);
  if (args.command === 'import') return runImport(operating, args, say);
  if (args.command === 'erase') return runErase(operating, erasureDays, args, say);
  return runCertificate(operating, args);
}

/** Nothing where no slips hold. */
function sayPaper({ piles, slips }: Manifest['paper'], say: Say): void {
  const { paper: words } = terminalWords().moving;
  if (piles > 0) say(fill(words, { piles: String(piles), slips: String(slips) }));
}

async function runExport(operating: Operating, { slug, file }: Of<'export'>, say: Say): Promise<void> {
  const { connections, platformName, now } = operating;
  const municipality = await getMunicipality(connections, slug);
  const granted = grant(OPERATOR, 'municipalities.export', municipality.id);
  // Never over another file, and nobody else's to read.
  const target = createWriteStream(file, { flags: 'wx', mode: 0o600 });
  const opened = new Promise((resolve, reject) => target.once('open', resolve).once('error', reject));
  await opened.catch(because(fill(terminalWords().notWritable, { file })));
  // Before it happens: whoever takes a city's data does so in sight of the city.
  await change({ database: { member: connections.operator }, viewer: OPERATOR, now }, granted, async () => {
    const thing = { subject: 'FullExport', subjectId: String(municipality.id) };
    return { outcome: null, audit: { ...thing, before: {}, after: {} } };
  });
  const exporting = { mover: connections.mover, platformName, now };
  try {
    const { manifest } = await exportMunicipality(exporting, granted, municipality, target);
    const { tables, paper } = manifest;
    const rows = Object.values(tables).reduce((sum, table) => sum + table.rows, 0);
    const { moving: words } = terminalWords();
    const counts = { rows: String(rows), tables: String(Object.keys(tables).length) };
    say(fill(words.exported, { file, slug, ...counts }));
    say(words.waiting);
    sayPaper(paper, say);
  } catch (error) {
    // Half of an export looks like one.
    await rm(file, { force: true });
    throw error;
  }
}

async function runImport(
  { connections, now }: Operating,
  { file, isDry }: Of<'import'>,
  say: Say,
): Promise<void> {
  const unpacked = await openExport(file);
  try {
    const { slug, madeAt, people, tables, paper } = unpacked.manifest;
    const { moving: words } = terminalWords();
    const rowsOf = (table: string) => String(tables[table]?.rows ?? 0);
    const counts = { places: rowsOf('locations'), ratings: rowsOf('ratings'), people: String(people) };
    say(fill(words.read, { slug, day: madeAt, ...counts }));
    sayPaper(paper, say);
    const granted = grant(OPERATOR, 'municipalities.import', null);
    await importMunicipality({ mover: connections.mover, now }, granted, unpacked, { isDry });
    if (isDry) return say(words.dry);
    const command = `npm run operator -- invite ${slug} EMAIL`;
    say(fill(people === 0 ? words.nobody : words.imported, { slug, people: String(people), command }));
    return say(words.restart);
  } finally {
    unpacked.close();
  }
}

async function runErase(
  { connections, platformName, now }: Operating,
  waitingDays: number,
  { slug, exported, why }: Of<'erase'>,
  say: Say,
): Promise<void> {
  const municipality = await getMunicipality(connections, slug);
  const granted = grant(OPERATOR, 'municipalities.erase', municipality.id);
  const { moving: words } = terminalWords();
  const planning = { operator: connections.operator, viewer: OPERATOR, by: platformName, waitingDays, now };
  if (why === null) {
    const { outcome } = await cancelErasure(planning, granted);
    if (outcome === 'NothingPlanned') throw new Failure(fill(words.noErasure, { slug }));
    return say(fill(words.kept, { slug }));
  }
  const hash = exported === null ? null : await hashOfExport(exported, slug);
  const planned = await planErasure(planning, granted, municipality, hash, why);
  if (planned.outcome === 'ErasurePlannedAlready') throw new Failure(fill(words.planned, { slug }));
  say(fill(words.erased, { slug, day: planned.erasure.dueAt.toISOString() }));
  if (hash === null) say(words.noExport);
  return say(fill(words.until, { command: `npm run operator -- erase ${slug} --cancel` }));
}

/** The hash of an export's manifest. Throws a Failure where it is another municipality's, or damaged. */
async function hashOfExport(file: string, slug: string): Promise<string> {
  const { manifest, manifestHash, close } = await openExport(file);
  close();
  if (manifest.slug !== slug)
    throw new Failure(fill(terminalWords().moving.otherExport, { file, slug: manifest.slug }));
  return manifestHash;
}

async function runCertificate(
  { connections }: Operating,
  { slug, language }: Of<'certificate'>,
): Promise<void> {
  const erasures = await listErasures(connections.operator.prisma, grant(OPERATOR, 'platform.read', null));
  const erased = erasures.find((each) => each.slug === slug && each.erasedAt !== null);
  const certificate = erased === undefined ? null : certificateOf(erased, language);
  if (certificate === null)
    throw new Failure(fill(terminalWords().moving.notErased, { slug: JSON.stringify(slug) }));
  process.stdout.write(certificate);
}
