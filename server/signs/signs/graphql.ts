// What can be asked of signs: the one of a code, by anybody; with a print token all of a municipality, and what they are.
import { builder } from '../../api/builder.ts';
import { outcomesOf } from '../../api/outcomes.ts';
import { Cursor, isIdKey } from '../../api/cursor.ts';
import { countedConnectionOf } from '../../api/connections.ts';
import { pagesBy } from '../../api/list-pages.ts';
import { idFrom } from '../../api/scalars.ts';
import { cityField, cityMutation } from '../../municipality/municipalities/city-field.ts';
import { dayIn } from '../../foundation/days.ts';
import { waitForTurn } from '../../municipality/municipalities/store-lock.ts';
import { change } from '../../access/journal/change.ts';
import { asGranted } from '../../access/grants/as-granted.ts';
import { AppError } from '../../foundation/errors.ts';
import { SignsRecordedType } from './outcomes.ts';
import { readCode } from '../../municipality/codes/reading.ts';
import { SignRetiredType, SignStateType, SignType, SignUnknownType } from '../../municipality/codes/refs.ts';
import { isCode, readTyped } from '../../foundation/sign-code.ts';
import { MOST_RECORDED, RECORDED_STATES } from '../../foundation/sign-states.ts';
import { countSigns, listSigns, type Sign, type SignKeys } from '../../municipality/codes/store.ts';
import { recordSigns } from './store-record.ts';
import './adding.ts';
import './damage.ts';
import './managed.ts';
import './repointing.ts';
import './retiring.ts';

const SignResult = outcomesOf('SignResult', 'What a code leads to.', [
  SignType,
  SignRetiredType,
  SignUnknownType,
]);

builder.queryField('sign', (t) =>
  t.field({
    type: SignResult,
    access: 'signs.find',
    args: {
      code: t.arg.string({ required: true, description: 'Nine digits; spaces and dashes do not matter.' }),
    },
    description: 'The sign of a code, in whichever city it stands.',
    resolve: (_root, { code }, context) => readCode(context, code, null, 'look'),
  }),
);

const SignConnectionType = countedConnectionOf('SignConnection', SignType, {
  description: 'A page of signs.',
  nodes: 'The signs of this page, by place.',
  totalCount: 'How many there are in all.',
});

const PAGES = pagesBy<Pick<Sign, 'location' | 'code'>, SignKeys>(new Cursor('signs', isIdKey, isCode), 100, {
  of: ({ location, code }) => [String(location.id), code],
  from: ([locationId = '', code = '']) => ({ locationId: idFrom(locationId), code }),
});

builder.queryField('signs', (t) =>
  cityField(t, {
    type: SignConnectionType,
    access: 'signs.print',
    args: {
      locations: t.arg.idList({ description: 'Only of these locations.' }),
      states: t.arg({ type: [SignStateType], description: 'Only those in one of these states.' }),
      ...PAGES.args,
    },
    complexity: PAGES.cost,
    description: 'The signs of a municipality that are in use, for its print shop: needs a print token.',
    resolve: async ({ municipality, grant: print, context }, args) => {
      const slice = PAGES.wanted(args);
      const wanted = { locationIds: args.locations?.map(idFrom) ?? null, states: args.states ?? null };
      return asGranted(context, print, async (tx) => {
        const signs = await listSigns(tx, print, municipality, wanted, slice);
        const totalCount = await countSigns(tx, print, wanted);
        const page = PAGES.cut(signs, slice);
        const nodes = page.nodes.map((sign) => ({ outcome: 'Sign' as const, ...sign }));
        return { ...page, nodes, totalCount };
      });
    },
  }),
);

const RecordSignsInput = builder.inputType('RecordSignsInput', {
  description: 'Signs that were printed, or are damaged.',
  fields: (t) => ({
    municipality: t.string({ required: true, description: "The municipality's slug." }),
    codes: t.stringList({
      required: true,
      description: `Their codes, 1 to ${MOST_RECORDED}; spaces and dashes do not matter.`,
    }),
    state: t.field({
      type: SignStateType,
      required: true,
      description: 'The state that they get: PRINTED, DAMAGED, or NEW, which takes back what was recorded.',
    }),
  }),
});

builder.mutationField('recordSigns', (t) =>
  cityMutation(t, {
    type: SignsRecordedType,
    access: 'signs.record',
    args: {
      input: t.arg({ type: RecordSignsInput, required: true, description: 'Which signs, and what of them.' }),
    },
    description:
      "Records the state of a municipality's signs, for its print shop: needs a print token. The same call again changes " +
      'nothing more. Orders and fitters tell what is ORDERED and MOUNTED.',
    resolve: async ({ municipality, grant: record, context }, { input: { codes, state } }) => {
      if (codes.length < 1 || codes.length > MOST_RECORDED)
        throw new AppError('BAD_INPUT', `codes are 1 to ${MOST_RECORDED}.`);
      if (!RECORDED_STATES.includes(state))
        throw new AppError(
          'BAD_INPUT',
          `state is ${RECORDED_STATES.join(', ')}: an order and a fitter tell the rest.`,
        );
      const day = new Date(dayIn(municipality.timeZone, context.now()));
      return change(context, record, async (tx) => {
        await waitForTurn(tx, record);
        const { changes, ...recorded } = await recordSigns(tx, record, codes.map(readTyped), { state, day });
        return {
          outcome: { municipality, ...recorded },
          audit: changes.map(({ code, before, placeName }) => ({
            subject: 'Sign',
            subjectId: code,
            subjectName: placeName,
            before: { signState: before },
            after: { signState: state },
          })),
        };
      });
    },
  }),
);
