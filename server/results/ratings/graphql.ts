// What can be asked of ratings: the published ones, a page at a time.
import { StandingType } from '../../voting/ballots/refs.ts';
import { builder } from '../../api/builder.ts';
import { Cursor } from '../../api/cursor.ts';
import { connectionOf } from '../../api/connections.ts';
import { pagesBy } from '../../api/list-pages.ts';
import { idOrNull } from '../../api/scalars.ts';
import { LocationType } from '../../municipality/locations/refs.ts';
import { cityField } from '../../municipality/municipalities/city-field.ts';
import { isDay } from '../../foundation/days.ts';
import { listRatings, type Rating, type RatingKeys } from './store.ts';
import { locationOf } from '../../municipality/locations/loaders.ts';
import { isUuid } from '../../foundation/uuid.ts';

const RatingType = builder.objectRef<Rating>('Rating').implement({
  description: 'A published rating: a place, a score and the day of publication. Nothing more is kept.',
  fields: (t) => ({
    score: t.exposeInt('score', { description: '1 (very bad) to 10 (excellent).' }),
    publishedOn: t.expose('publishedOn', {
      type: 'Date',
      description: 'The day on which its group was opened, not the day of the vote.',
    }),
    standing: t.expose('standing', { type: StandingType, description: 'How far it is trusted.' }),
    location: t.field({
      type: LocationType,
      description: 'The place that was rated.',
      resolve: locationOf,
    }),
  }),
});

const RatingConnectionType = connectionOf('RatingConnection', RatingType, {
  description: 'A page of ratings.',
  nodes: 'The ratings of this page.',
});

const PAGES = pagesBy<RatingKeys, RatingKeys>(new Cursor('ratings', isDay, isUuid), 50, {
  of: ({ publishedOn, id }) => [publishedOn, id],
  from: ([publishedOn = '', id = '']) => ({ publishedOn, id }),
});

builder.queryField('ratings', (t) =>
  cityField(t, {
    type: RatingConnectionType,
    access: 'ratings.read',
    args: {
      location: t.arg.id({ description: 'Only of this location.' }),
      ...PAGES.args,
    },
    complexity: PAGES.cost,
    description: 'Published ratings, newest day first; within a day in no order that means anything.',
    resolve: async ({ grant: read, context }, args) => {
      const locationId = idOrNull(args.location);
      const page = PAGES.wanted(args);
      const ratings = await listRatings(context.database.citizen.pool, read, locationId, page);
      return PAGES.cut(ratings, page);
    },
  }),
);
