// What can be asked of what is open at the places that a member works on.
import { asGranted } from '../../access/grants/as-granted.ts';
import { builder } from '../../api/builder.ts';
import { cityField } from '../../municipality/municipalities/city-field.ts';
import { countByPlace, MOST_PLACES, type PlaceWork } from './store-places.ts';

/** One statement over what is open, whatever the scope. */
const COST = 60;

const PlaceWorkType = builder.objectRef<PlaceWork>('PlaceWork').implement({
  description: 'What is open at a place.',
  fields: (t) => ({
    location: t.id({ description: 'The id of the place.', resolve: ({ locationId }) => String(locationId) }),
    tasks: t.exposeInt('tasks', { description: 'Tasks that are neither done nor dropped.' }),
    alerts: t.exposeInt('alerts', { description: 'Alerts that nobody has marked.' }),
    comments: t.exposeInt('comments', { description: 'Comments that nobody has decided of.' }),
  }),
});

builder.queryField('workAtPlaces', (t) =>
  cityField(t, {
    type: [PlaceWorkType],
    // Whoever reads comments reads tasks and alerts too.
    access: 'comments.read',
    complexity: COST,
    description: `What is open at places that the member who asks works on: those at which something is, at most ${MOST_PLACES}.`,
    resolve: ({ grant: read, context }) => asGranted(context, read, (tx) => countByPlace(tx, read)),
  }),
);
