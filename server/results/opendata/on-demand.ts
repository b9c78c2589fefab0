// A member asks for a version of the open data now, without waiting for the next opening.
import { change } from '../../access/journal/change.ts';
import { builder } from '../../api/builder.ts';
import { outcomesOf } from '../../api/outcomes.ts';
import { cityField } from '../../municipality/municipalities/city-field.ts';
import { MunicipalityType } from '../../municipality/municipalities/refs.ts';
import { dayIn } from '../../foundation/days.ts';
import { SettingsType } from '../../municipality/municipalities/settings-type.ts';
import type { Municipality } from '../../municipality/municipalities/store.ts';
import { getSettings, type SettingsRow } from '../../municipality/municipalities/store-settings.ts';
import { openDataState, versionName, type OpenDataState } from '../../municipality/opendata/rules.ts';
import { askForVersion } from './store-on-demand.ts';
import { findVersion } from './store.ts';

const OpenDataStateType = builder.enumType('OpenDataState', {
  description: "How far a municipality's open data are.",
  values: {
    NOTHING: { description: 'Nothing was opened yet: there is nothing to publish.' },
    DUE: { description: 'A version is due, and looked after within minutes.' },
    MADE: { description: 'The latest version says what there is.' },
  } as const satisfies Record<OpenDataState, object>,
});

const dayOf = (date: Date | null): string | null => date?.toISOString().slice(0, 10) ?? null;

function stateOf({ isDemo, openedOn, openDataOn, timeZone }: Municipality, now: Date): OpenDataState {
  const days = { openedOn: dayOf(openedOn), openDataOn: dayOf(openDataOn), today: dayIn(timeZone, now) };
  return openDataState({ isDemo, ...days });
}

builder.objectField(SettingsType, 'openDataState', (t) =>
  t.field({
    type: OpenDataStateType,
    description: 'How far its open data are.',
    resolve: (row, _args, { now }) => stateOf(row, now()),
  }),
);

interface Asked {
  readonly outcome: 'OpenDataAsked';
  readonly settings: SettingsRow;
}

const OpenDataAskedType = builder.objectRef<Asked>('OpenDataAsked').implement({
  description:
    'A version is due. Where nothing has changed since the latest one there will be none, and the state is MADE all the same.',
  fields: (t) => ({
    settings: t.expose('settings', {
      type: SettingsType,
      description: 'The settings, with the state of the open data.',
    }),
  }),
});

interface Nothing {
  readonly outcome: 'NothingOpened';
  readonly municipality: Municipality;
}

const NothingOpenedType = builder.objectRef<Nothing>('NothingOpened').implement({
  description: 'There is nothing to publish: the box was never opened.',
  fields: (t) => ({
    municipality: t.expose('municipality', { type: MunicipalityType, description: 'Which municipality.' }),
  }),
});

const PublishOpenDataResult = outcomesOf(
  'PublishOpenDataResult',
  'What became of the wish for a version of the open data.',
  [OpenDataAskedType, NothingOpenedType],
);

builder.mutationField('publishOpenData', (t) =>
  cityField(t, {
    type: PublishOpenDataResult,
    access: 'opendata.publish',
    description:
      'Asks for a version of what is published now, as files; one that is due already is not asked for twice.',
    resolve: async ({ municipality, grant: publish, context }) => {
      const { database, grant, now } = context;
      const { pool } = database.citizen;
      const latest = await findVersion(pool, grant('opendata.read', municipality.id), null);
      return change<Asked | Nothing>(context, publish, async (tx) => {
        const state = stateOf(municipality, now());
        if (state === 'NOTHING') return { outcome: { outcome: 'NothingOpened', municipality }, audit: null };
        if (state === 'MADE') await askForVersion(tx, publish);
        const settings = await getSettings(tx, grant('settings.read', municipality.id));
        const audit = {
          subject: 'OpenData',
          subjectId: municipality.slug,
          before: null,
          after: { version: latest && versionName(latest) },
        };
        return { outcome: { outcome: 'OpenDataAsked', settings }, audit: state === 'MADE' ? audit : null };
      });
    },
  }),
);
