// Issuing a key to the API, and revoking it. What it opens with is told once, in the answer to whoever issues it.
import { change } from '../../access/journal/change.ts';
import { AppError } from '../../foundation/errors.ts';
import { builder } from '../../api/builder.ts';
import { InvalidType, outcomesOf } from '../../api/outcomes.ts';
import { invalid, type FieldFault } from '../../access/journal/outcomes.ts';
import { idFrom } from '../../api/scalars.ts';
import { drawToken, hashOfToken } from '../../access/sessions/links.ts';
import { cityMutation } from '../municipalities/city-field.ts';
import { dayIn } from '../../foundation/days.ts';
import { isLonger } from '../../foundation/texts/characters.ts';
import type { AllowanceName } from '../../access/grants/key-holder.ts';
import { isLastDay, KEY_PREFIX, LONGEST_LABEL, stateOf } from '../../access/keys/rules.ts';
import { createApiKey, findApiKey, revokeApiKey, type ApiKey } from '../../access/keys/store.ts';
import { AllowanceType, ApiKeyType, type ShownKey } from './type.ts';

interface Issued {
  readonly outcome: 'ApiKeyIssued';
  readonly apiKey: ShownKey;
  readonly token: string;
}

const IssuedType = builder.objectRef<Issued>('ApiKeyIssued').implement({
  description: 'The key was issued.',
  fields: (t) => ({
    apiKey: t.expose('apiKey', { type: ApiKeyType, description: 'The key.' }),
    token: t.exposeString('token', {
      description: 'What is sent as a Bearer token. It is told now and never again: only a hash is kept.',
    }),
  }),
});

const IssueResult = outcomesOf('IssueApiKeyResult', 'What became of a key to be issued.', [
  IssuedType,
  InvalidType,
]);

const IssueInput = builder.inputType('IssueApiKeyInput', {
  description: 'A key to the API that is to be issued.',
  fields: (t) => ({
    municipality: t.string({ required: true, description: "The municipality's slug." }),
    label: t.string({ required: true, description: 'For whom or what it is, up to 100 characters.' }),
    allowance: t.field({ type: AllowanceType, required: true, description: 'How much it allows.' }),
    tellsVisitors: t.boolean({
      defaultValue: false,
      description: 'Whether it may tell how many people came to places.',
    }),
    expiresOn: t.field({
      type: 'Date',
      required: true,
      description: 'Its last day, two years from now at the most.',
    }),
  }),
});

const KeyInput = builder.inputType('ApiKeyInput', {
  description: 'A key to the API.',
  fields: (t) => ({
    municipality: t.string({ required: true, description: "The municipality's slug." }),
    apiKey: t.id({ required: true, description: 'The key.' }),
  }),
});

const told = ({ label, allowance, tellsVisitors, expiresOn }: ApiKey) => ({
  label,
  allowance: allowance satisfies AllowanceName,
  tellsVisitors,
  expiresOn: expiresOn.toISOString().slice(0, 10),
});

const thing = ({ id, label }: ApiKey) => ({
  subject: 'ApiKey',
  subjectId: String(id),
  subjectName: label,
});

function faultsOf(label: string, expiresOn: string, today: string): FieldFault[] {
  const faults: FieldFault[] = [];
  if (label === '') faults.push({ field: 'label', fault: 'REQUIRED' });
  if (isLonger(label, LONGEST_LABEL)) faults.push({ field: 'label', fault: 'TOO_LONG' });
  if (/\p{Cc}/u.test(label)) faults.push({ field: 'label', fault: 'NOT_ALLOWED' });
  if (!isLastDay(expiresOn, today)) faults.push({ field: 'expiresOn', fault: 'OUT_OF_RANGE' });
  return faults;
}

builder.mutationField('issueApiKey', (t) =>
  cityMutation(t, {
    type: IssueResult,
    access: 'apiKeys.edit',
    args: { input: t.arg({ type: IssueInput, required: true, description: 'For whom, and how much.' }) },
    description: 'Issues a key to the API, which raises limits, and opens nothing but what it says.',
    resolve: async ({ municipality: { timeZone }, grant: edit, context }, { input }) => {
      const today = dayIn(timeZone, context.now());
      const label = input.label.trim();
      const faults = faultsOf(label, input.expiresOn, today);
      if (faults.length > 0) return invalid(faults);
      const token = `${KEY_PREFIX}${drawToken()}`;
      const wanted = {
        label,
        allowance: input.allowance,
        tellsVisitors: input.tellsVisitors ?? false,
        tokenHash: hashOfToken(token),
        issuedOn: new Date(today),
        expiresOn: new Date(input.expiresOn),
      };
      return change(context, edit, async (tx) => {
        const key = await createApiKey(tx, edit, wanted);
        const apiKey: ShownKey = { ...key, state: stateOf(key, today) };
        const outcome: Issued = { outcome: 'ApiKeyIssued', apiKey, token };
        return { outcome, audit: { ...thing(key), before: null, after: told(key) } };
      });
    },
  }),
);

builder.mutationField('revokeApiKey', (t) =>
  cityMutation(t, {
    type: ApiKeyType,
    access: 'apiKeys.edit',
    args: { input: t.arg({ type: KeyInput, required: true, description: 'Which one.' }) },
    description: 'Revokes a key to the API: from now on it is not known any more.',
    resolve: async ({ municipality: { timeZone }, grant: edit, context }, { input }) => {
      const keyId = idFrom(input.apiKey);
      const today = dayIn(timeZone, context.now());
      return change(context, edit, async (tx) => {
        const key = await findApiKey(tx, edit, keyId);
        if (key === null) throw new AppError('NOT_FOUND', 'There is no such key here.');
        await revokeApiKey(tx, edit, keyId, new Date(today));
        const revoked: ShownKey = { ...key, revokedOn: key.revokedOn ?? new Date(today), state: 'REVOKED' };
        const isDone = key.revokedOn !== null;
        return { outcome: revoked, audit: isDone ? null : { ...thing(key), before: told(key), after: null } };
      });
    },
  }),
);
