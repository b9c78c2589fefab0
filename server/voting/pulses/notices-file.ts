// GET /members/files/pulses/SLUG/ID.pdf: the notices of a pulse, a page for each team's room.
import { asGranted } from '../../access/grants/as-granted.ts';
import { idFrom } from '../../api/scalars.ts';
import { AppError } from '../../foundation/errors.ts';
import { fileLanguage } from '../../foundation/file-language.ts';
import { papersOf } from '../../foundation/pdf/draw-in-child.ts';
import { paperOrigin } from '../../foundation/paper-addresses/rules.ts';
import { textIn } from '../../foundation/texts/per-language.ts';
import { membersFile, type FileAsked } from '../../municipality/municipalities/members-file.ts';
import { requirePaperAddress } from '../../municipality/municipalities/paper-address.ts';
import type * as papers from './drawn-notices.ts';
import { listPulses } from './store-edit.ts';
import { noticeTexts } from './text/notice.ts';

const draw = papersOf<typeof papers>('server/voting/pulses/drawn-notices');

async function answer(asked: FileAsked<'pulses.manage'>): Promise<void> {
  const { response, municipality, grant, context, id, params } = asked;
  await requirePaperAddress(context, municipality);
  const [pulse] = await asGranted(context, grant, (tx) => listPulses(tx, grant, idFrom(id)));
  if (!pulse || pulse.revokedOn !== null) throw new AppError('NOT_FOUND', 'There is no such pulse here.');
  const language = fileLanguage(params);
  const { name, colour, arms, isDemo, host, slug } = municipality;
  const { question, beginsOn, endsOn, teams } = pulse;
  const origin = paperOrigin(host, context.publicUrl);
  const file = await draw('notices', {
    municipality: { name: textIn(name, language), colour, arms },
    isDemo,
    language,
    question,
    beginsOn,
    endsOn,
    teams: teams.map((team) => ({ name: team.name, url: `${origin}/s/${team.code}`.toUpperCase() })),
  });
  response.writeHead(200, {
    'content-type': 'application/pdf',
    'content-length': file.length,
    'content-disposition': `attachment; filename="${noticeTexts(language).file}-${slug}-${pulse.id}.pdf"`,
    'cache-control': 'no-store',
  });
  response.end(file);
}

export const PULSE_FILE = membersFile('GET', '/pulses/:slug/:id.pdf', 'pulses.manage', answer);
