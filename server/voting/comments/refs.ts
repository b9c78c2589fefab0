// Comments in the schema: one that a member reads, and the outcomes of sending one.
import { StandingType } from '../ballots/refs.ts';
import { builder } from '../../api/builder.ts';
import { LocationType } from '../../municipality/locations/refs.ts';
import type { Location } from '../../municipality/locations/store.ts';
import type { Comment } from './store.ts';
import { locationOf } from '../../municipality/locations/loaders.ts';

interface Outcome<Name extends string> {
  readonly outcome: Name;
  readonly location: Location;
}

export const CommentType = builder.objectRef<Comment>('Comment').implement({
  description:
    'What somebody wrote at a place. It was opened in a group of at least ten, and tells no score and no day.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id, drawn when it was opened.' }),
    location: t.field({
      type: LocationType,
      description: 'The place.',
      resolve: locationOf,
    }),
    month: t.expose('month', {
      type: 'Date',
      description: 'The first day of the month in which it was opened.',
    }),
    standing: t.expose('standing', { type: StandingType, description: 'How far the slip was trusted.' }),
    text: t.exposeString('text', { description: 'The text; [●] stands for what was masked.' }),
    matches: t.stringList({
      description: 'The words of the text that were looked for, as they are written; none where nothing was.',
      resolve: ({ matches = [] }) => [...matches],
    }),
  }),
});

export const CommentReceivedType = builder
  .objectRef<Outcome<'CommentReceived'>>('CommentReceived')
  .implement({
    description: 'The comment is in the ballot box: stored for good before this was said.',
    fields: (t) => ({
      location: t.expose('location', { type: LocationType, description: 'The place.' }),
    }),
  });
