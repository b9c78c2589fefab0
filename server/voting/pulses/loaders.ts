// The team of a code, read once a request: the language of its page asks for it, and then the page.
import DataLoader from 'dataloader';
import { perRequest } from '../../api/loaders.ts';
import { findPulseTeam, type PulseTeam } from './store.ts';
import type { TeamCode } from './rules.ts';

export const pulseTeams = perRequest(
  ({ database, grant }) =>
    new DataLoader<TeamCode, PulseTeam | null>((codes) => {
      const find = grant('signs.find', null);
      return Promise.all(codes.map((code) => findPulseTeam(database.citizen.pool, find, code)));
    }),
);
