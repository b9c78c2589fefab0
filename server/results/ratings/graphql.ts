// What can be asked of ratings: the published ones, a page at a time.
import { StandingType } from '../../voting/ballots/refs.ts';
import { builder } from '../../api/builder.ts';
import { Cursor } from '../../api/cursor.ts';
import { connectionOf, toPage } from '../../api/list-pages.ts';
import { idFrom, pageCost, pageSize } from '../../api/scalars.ts';
import { LocationType } from '../../municipality/locations/refs.ts';
import { cityField } from '../../municipality/municipalities/city-field.ts';
import { isDay } from '../../foundation/days.ts';
import { listRatings, type Rating } from './store.ts';
import { locationLoader } from '../../municipality/locations/loaders.ts';
import { isUuid } from '../../foundation/uuid.ts';

const RatingType = builder.objectRef<Rating>('Rating').implement({
  description: 'A published rating: a place, a score and the day of publication. Nothing more is kept.',
  fields: (t) => ({
    score: t.exposeInt('score', { description: '1 (very poor) to 10 (excellent).' }),
    publishedOn: t.expose('publishedOn', {
      type: 'Date',
      description: 'The day on which its group was opened, not the day of the vote.',
    }),
    standing: t.expose('standing', { type: StandingType, description: 'How far it is trusted.' }),
    location: t.field({
      type: LocationType,
      description: 'The place that was rated.',
      resolve: ({ municipalityId, locationId: id }, _args, { loaders }) =>
        loaders(locationLoader).load({ municipalityId, id }),
    }),
  }),
});

const RatingConnectionType = connectionOf('RatingConnection', RatingType, {
  description: 'A page of ratings.',
  nodes: 'The ratings of this page.',
});

const CURSOR = new Cursor('ratings', isDay, isUuid);

function afterFrom(cursor: string | null | undefined): { publishedOn: string; id: string } | null {
  const [publishedOn, id] = CURSOR.read(cursor) ?? [];
  return publishedOn === undefined || id === undefined ? null : { publishedOn, id };
}

builder.queryField('ratings', (t) =>
  cityField(t, {
    type: RatingConnectionType,
    access: 'ratings.read',
    args: {
      location: t.arg.id({ description: 'Only of this location.' }),
      first: t.arg.int({ defaultValue: 50, description: 'How many, 1 to 100.' }),
      after: t.arg.string({ description: 'The endCursor of the page before.' }),
    },
    complexity: pageCost,
    description: 'Published ratings, newest day first; within a day in no order that means anything.',
    resolve: async ({ grant: read, context }, args) => {
      const size = pageSize(args.first ?? 50);
      const after = afterFrom(args.after);
      const locationId = args.location ? idFrom(args.location) : null;
      const page = { after, take: size + 1 };
      const ratings = await listRatings(context.database.citizen.pool, read, locationId, page);
      return toPage(CURSOR, ratings, size, ({ publishedOn, id }) => [publishedOn, id]);
    },
  }),
);
