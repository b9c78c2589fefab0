// A member's change of a municipality's settings: all of them, or some.
import { change } from '../../access/journal/change.ts';
import { outdated } from '../../access/journal/outdated.ts';
import { differenceOf } from '../../access/journal/rules.ts';
import { builder } from '../../api/builder.ts';
import { MAX_BODY_BYTES } from '../../api/operation-limits.ts';
import { InvalidType, outcomesOf, OutdatedType } from '../../api/outcomes.ts';
import { invalid, type Invalid, type Outdated } from '../../access/journal/outcomes.ts';
import { CityLicenceType } from '../opendata/licence-type.ts';
import { listCompleteLanguages } from '../texts/store.ts';
import { aboutFrom, AboutInput } from './about-input.ts';
import { cityMutation } from './city-field.ts';
import { NetworkKindType, SettingsType } from './settings-type.ts';
import { settingsFaults, settingsIn, tidySettings } from './settings.ts';
import { getSettings, saveSettings, type SettingsRow } from './store-settings.ts';

interface Saved {
  readonly outcome: 'SettingsSaved';
  readonly settings: SettingsRow;
}

const SettingsSavedType = builder.objectRef<Saved>('SettingsSaved').implement({
  description: 'The settings are as they were sent.',
  fields: (t) => ({
    settings: t.expose('settings', { type: SettingsType, description: 'The settings as they are now.' }),
  }),
});

const EditSettingsResult = outcomesOf('EditSettingsResult', 'What became of a change of settings.', [
  SettingsSavedType,
  OutdatedType,
  InvalidType,
]);

const SharedNetworkInput = builder.inputType('SharedNetworkInput', {
  description: 'A network behind which many people are.',
  fields: (t) => ({
    network: t.string({ required: true, description: 'Its addresses: 198.51.100.0/24, or a single one.' }),
    name: t.string({ required: true, description: 'What it is.' }),
    hourlyVolume: t.int({ required: true, description: 'Votes an hour that are expected from there.' }),
    kind: t.field({
      type: NetworkKindType,
      description: 'Which kind it is; left out: CARRIER where it is larger than a /24, or a /48 of IPv6.',
    }),
  }),
});

const EditSettingsInput = builder.inputType('EditSettingsInput', {
  description: 'Settings to change; what is left out stays as it is.',
  fields: (t) => ({
    municipality: t.string({ required: true, description: "The municipality's slug." }),
    version: t.int({ required: true, description: 'The version that was read.' }),
    name: t.field({ type: 'Texts', description: 'Its full name.' }),
    urgentPhone: t.string({ description: 'Whom to call when it cannot wait; null: nobody.' }),
    about: t.field({ type: AboutInput, description: 'Whom citizens turn to; null: it is not said.' }),
    languages: t.stringList({ description: 'Languages that it offers, the first one by default.' }),
    colour: t.string({ description: 'Its main colour, #rrggbb, on which white can be read.' }),
    arms: t.string({ most: MAX_BODY_BYTES, description: 'Its arms as a plain SVG; null: none.' }),
    boundary: t.string({
      most: MAX_BODY_BYTES,
      description: 'Its boundary as GeoJSON, one Polygon or MultiPolygon in degrees; null: none.',
    }),
    threshold: t.int({ description: 'How many ratings at the least are published together: 5 to 100.' }),
    openingHour: t.int({ description: 'From which hour on the box is opened: 0 to 23.' }),
    poolMonths: t.int({ description: 'After how many months quiet places are published together.' }),
    commentsAllowed: t.boolean({ description: 'Whether a citizen may send a comment.' }),
    commentMonths: t.int({
      description: 'For how many months after the one in which they were opened comments are kept: 1 to 120.',
    }),
    auditMonths: t.int({ description: 'For how many months the journal is kept: 12 to 120.' }),
    mountingDays: t.int({
      description:
        'For how many days position and photo of what a fitter told are kept: 0 to 365; 0: they are not taken.',
    }),
    reportMonth: t.int({ description: 'The month by which the annual report must be published: 1 to 12.' }),
    reportDay: t.int({ description: 'The day of that month: 1 to 31.' }),
    inBenchmark: t.boolean({
      description: 'Whether the city is compared with others that agreed to it too.',
    }),
    openDataLicence: t.field({ type: CityLicenceType, description: 'The licence of its open data.' }),
    sharedNetworks: t.field({
      type: [SharedNetworkInput],
      description: 'All networks behind which many people are.',
    }),
  }),
});

builder.mutationField('editSettings', (t) =>
  cityMutation(t, {
    type: EditSettingsResult,
    access: 'settings.edit',
    args: { input: t.arg({ type: EditSettingsInput, required: true, description: 'The settings.' }) },
    description: 'Changes settings of a municipality.',
    resolve: async (
      { grant: edit, context },
      { input: { municipality: slug, version, about, ...given } },
    ) => {
      const thing = { subject: 'Settings', subjectId: slug };
      const wanted = tidySettings({ ...given, about: about && aboutFrom(about) });
      return change<Saved | Outdated | Invalid>(context, edit, async (tx) => {
        const faults = settingsFaults(wanted, await listCompleteLanguages(tx, edit));
        if (faults.length > 0) return { outcome: invalid(faults), audit: null };
        const before = await getSettings(tx, edit);
        const isSaved = before.version === version && (await saveSettings(tx, edit, version, wanted));
        if (!isSaved) return { outcome: await outdated(tx, edit, thing, before.version), audit: null };
        const settings = await getSettings(tx, edit);
        const difference = differenceOf(settingsIn(before), settingsIn(settings));
        return {
          outcome: { outcome: 'SettingsSaved', settings },
          audit: difference && { ...thing, ...difference },
        };
      });
    },
  }),
);
