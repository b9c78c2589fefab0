// Reads the code of a pulse's team: the team, or why nothing is answered with it now.
import type { Context } from '../../api/context.ts';
import { dayIn } from '../../foundation/days.ts';
import { readPaperCode } from '../../foundation/paper-code.ts';
import { expectShown } from '../../municipality/municipalities/arguments.ts';
import type { Municipality } from '../../municipality/municipalities/store.ts';
import { pulseTeams } from './loaders.ts';
import { stateOn, type PulseState } from './rules.ts';
import type { PulseTeam } from './store.ts';

export interface TeamFound {
  readonly outcome: 'PulseTeam';
  readonly team: PulseTeam;
  readonly municipality: Municipality;
}

/** There is one, but not on this day. */
export interface PulseClosed {
  readonly outcome: 'PulseClosed';
  readonly because: Exclude<PulseState, 'OPEN'>;
  readonly team: PulseTeam;
  readonly municipality: Municipality;
}

export interface PulseUnknown {
  readonly outcome: 'PulseUnknown';
  readonly code: string;
}

export type TeamReading = TeamFound | PulseClosed | PulseUnknown;

/** No more of what was typed is worth an echo. */
const MOST_ECHOED = 60;

/** What the code leads to; `castOn`: the day of an answer that waited on a phone. Rejects with SUSPENDED where its municipality is. */
export async function readTeam(context: Context, typed: string, castOn: string | null): Promise<TeamReading> {
  const unknown = { outcome: 'PulseUnknown', code: typed.slice(0, MOST_ECHOED) } as const;
  const code = readPaperCode(typed);
  if (code === null) return unknown;
  const { remembered, grant, hostOf, now } = context;
  const team = await pulseTeams(context).load(code);
  // On a municipality's own host there is nothing of others.
  if (team === null || (hostOf !== null && hostOf !== team.municipalityId)) return unknown;
  const municipality = await remembered.municipality(grant('municipalities.find', null), team.municipalityId);
  if (municipality === null) return unknown;
  expectShown(municipality, context);
  const state = stateOn(team, dayIn(municipality.timeZone, now()), castOn);
  return state === 'OPEN'
    ? { outcome: 'PulseTeam', team, municipality }
    : { outcome: 'PulseClosed', because: state, team, municipality };
}
