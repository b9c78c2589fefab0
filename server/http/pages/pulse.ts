// The pages behind the code of a pulse's team: the question, the form that it posts, thanks.
import { ANSWER_PULSE } from '../../../client/citizen/mutations.ts';
import { pages } from '../../../client/citizen/pages.tsx';
import type { AnswerPulseMutation, PulsePageQuery } from '../../../client/generated/operations.ts';
import { run } from '../../api/run-in-process.ts';
import { BALLOT_SLOT, type Document } from '../../foundation/html/kept-page.ts';
import { inSameLanguage, type Reply, type Visit } from './visit.ts';

/** In its one spelling: a phone seals for the code as its form has it. */
const codeOf = ({ parts }: Visit): string => (parts.team ?? '').toUpperCase();

/** 200, 410 where nothing is answered now, 404 for a code that no team has. */
const STATUS = { PulseTeam: 200, PulseClosed: 410, PulseUnknown: 404 } as const;

type Shown = { readonly missing?: boolean; readonly thanked?: 'received' | 'already' };

async function document(visit: Visit, { missing = false, thanked }: Shown = {}): Promise<Document> {
  const { page, context } = visit;
  const variables = { code: codeOf(visit), language: page.language };
  const data = await run<PulsePageQuery>(pages.pulse.operation, variables, context);
  const status = STATUS[data.pulseTeam.__typename];
  const html = pages.pulse.render({ context: page, data, ballotId: BALLOT_SLOT, missing, thanked });
  return { status: missing && status === 200 ? 400 : status, html };
}

/** GET /s/:team. */
export const pulsePage = (visit: Visit): Promise<Document> => document(visit);

/** GET /s/:team/thanks. */
export const pulseThanksPage = (visit: Visit): Promise<Document> =>
  document(visit, { thanked: visit.url.searchParams.has('already') ? 'already' : 'received' });

/** POST /s/:team/vote. */
export async function castPulse(visit: Visit): Promise<Reply> {
  const { form, context } = visit;
  const code = codeOf(visit);
  const [sealed, score] = [form.get('sealed'), form.get('score')];
  if (sealed === null && score === null) return document(visit, { missing: true });
  const said =
    sealed === null
      ? { score: /^\d{1,2}$/.test(score ?? '') ? Number(score) : score }
      : { sealed, key: form.get('key') };
  const input = { code, ballotId: form.get('ballotId'), castOn: form.get('castOn'), ...said };
  const { answerPulse } = await run<AnswerPulseMutation>(ANSWER_PULSE, { input }, context);
  if (answerPulse.__typename === 'KeyRetired')
    return { status: 409, key: { id: answerPulse.key.id, point: answerPulse.key.publicKey } };
  if (answerPulse.__typename !== 'PulseReceived') return document(visit);
  const already = !answerPulse.isNew;
  const location = inSameLanguage(visit, `/s/${code}/thanks${already ? '?already' : ''}`);
  return { status: 303, location, already, ...(sealed !== null && { isSealed: true }) };
}

/** GET of the address that only takes the form. */
export function toPulse(visit: Visit): Promise<Reply> {
  return Promise.resolve({ status: 303, location: inSameLanguage(visit, `/s/${codeOf(visit)}`) });
}
