// What a fitter can ask with the pass of a round: that round.
import { asMember } from '../../foundation/database/tenant.ts';
import { builder } from '../../api/builder.ts';
import { FitterRoundType, getFitterRound } from './fitter-round.ts';
import { asFitter } from './round-of-pass.ts';
import './recording.ts';

builder.queryField('mountingRound', (t) =>
  t.field({
    type: FitterRoundType,
    access: 'rounds.view',
    complexity: 10,
    description: 'The round of the pass that is shown, for its fitter.',
    resolve: async (_root, _args, context) => {
      const { held, municipality } = await asFitter(context, 'rounds.view');
      return asMember(context.database.member.prisma, municipality.id, (tx) =>
        getFitterRound(tx, held, municipality),
      );
    },
  }),
);
