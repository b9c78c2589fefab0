// The pages of reports of what is broken, in every state: to be written, wrong, taken, not handed over, and how far one is.
import type { PageContext } from '../../../client/parts/page/context.ts';
import { pages } from '../../../client/citizen/pages.tsx';
import type { RequestPageQuery, RequestStateQuery } from '../../../client/generated/operations.ts';
import { municipality } from './fixtures.ts';

type Form = NonNullable<NonNullable<RequestPageQuery['location']>['requestForm']>;
type Sent = NonNullable<Parameters<typeof pages.request.render>[0]['sent']>;
type State = RequestStateQuery['serviceRequest'];

const question: Form['attributes'][number] = {
  code: 'lamp',
  kind: 'STRING',
  question: 'Номер на стълба',
  hint: 'Стои на табелка на височината на очите.',
  isRequired: true,
  isTold: false,
  choices: [],
};
const form: Form = {
  takesPhoto: true,
  attributes: [
    { ...question, code: 'told', isTold: true, question: 'При опасност се обадете на 112.', hint: null },
    question,
    {
      ...question,
      code: 'colour',
      kind: 'SINGLEVALUELIST',
      question: 'Кое не работи?',
      hint: null,
      isRequired: false,
      choices: [
        { key: '1', name: 'Една лампа' },
        { key: '2', name: 'Цялата улица' },
      ],
    },
    {
      ...question,
      code: 'seen',
      kind: 'MULTIVALUELIST',
      question: 'Какво се вижда?',
      hint: 'Отбележете всичко.',
      isRequired: false,
      choices: [
        { key: 'a', name: 'Счупено стъкло' },
        { key: 'b', name: 'Висящ кабел близо до земята, до който се стига с ръка' },
      ],
    },
    { ...question, code: 'since', kind: 'DATETIME', question: 'Откога?', hint: null, isRequired: false },
    { ...question, code: 'how', kind: 'NUMBER', question: 'Колко лампи?', hint: null, isRequired: false },
    { ...question, code: 'more', kind: 'TEXT', question: 'Друго', hint: null, isRequired: false },
  ],
};
const location = {
  id: '33',
  name: 'ДГ № 33 „Люляк“',
  address: 'кв. „Железник“, ул. „Загоре“ 12',
  requestChannel: { isTakenHere: true, phone: '042 614 600' },
  requestForm: form,
  municipality,
};
const written = {
  description: 'Лампата пред входа не свети.',
  name: '',
  email: 'иван',
  phone: '',
  answers: { 'answers.how': ['две'] },
};
const wrong = ['description', 'email', 'photo', 'answers.lamp', 'answers.how'] as const;
const nothing: State = {
  number: null,
  state: null,
  notes: null,
  agency: null,
  changedAt: null,
  expectedAt: null,
  failure: null,
};
const found: State = {
  ...nothing,
  number: '293944',
  state: 'OPEN',
  notes: 'Екип ще мине до петък.',
  agency: 'Улично осветление',
  changedAt: '2026-12-01T10:38:11Z',
  expectedAt: '2026-12-05T10:38:11Z',
};

/** Name of the state → complete document. */
export function everyRequest(context: PageContext): Record<string, string> {
  const request = (sent?: Sent, of: Partial<typeof location> = {}, requestForm: Form | null = form) =>
    pages.request.render({ context, data: { location: { ...location, ...of, requestForm } }, sent });
  const after = (outcome: Sent['outcome']) => request({ written, hadPhoto: true, outcome });
  const failed = (failure: 'AWAY' | 'REFUSED' | 'UNREADABLE' | 'NOT_LISTED') =>
    after({ __typename: 'ServiceRequestNotTaken', failure });
  const taken = (id: string | null, token: string | null) =>
    after({ __typename: 'ServiceRequestTaken', id, token });
  const state = (answer?: State | null) =>
    pages.requestState.render({
      context,
      data: { municipality },
      asked: answer === undefined ? undefined : { number: '293944', answer },
    });
  return {
    request: request(),
    'request-plain': request(undefined, {}, { takesPhoto: false, attributes: [] }),
    'request-closed': request(undefined, {}, null),
    'request-wrong': after({
      __typename: 'Invalid',
      faults: wrong.map((field) => ({ field, fault: 'REQUIRED' as const })),
    }),
    'request-away': failed('AWAY'),
    'request-refused': failed('REFUSED'),
    'request-unreadable': failed('UNREADABLE'),
    'request-not-listed': failed('NOT_LISTED'),
    'request-crowded': after({ __typename: 'CROWDED' }),
    'request-taken': taken('293944', null),
    'request-token': taken(null, '12345'),
    'request-unnumbered': taken(null, null),
    'request-state': state(),
    'request-state-open': state(found),
    'request-state-untold': state({ ...nothing, number: '7' }),
    'request-state-none': state(nothing),
    'request-state-failed': state({ ...nothing, failure: 'AWAY' }),
    'request-state-crowded': state(null),
  };
}
