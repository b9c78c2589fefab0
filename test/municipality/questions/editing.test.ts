// Follow-up questions as members change them, and what citizens, old pages and published answers make of it.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createCity, type City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

const SAVE = `mutation ($input: SaveQuestionInput!) { saveQuestion(input: $input) { __typename
  ... on Outdated { version changedBy } ... on Invalid { faults { field fault } }
  ... on QuestionSaved { question { id version texts fromScore toScore isRetired
    options { id } allOptions { id texts isRetired } } } } }`;
const ASKED = `query ($code: String!) { sign(code: $code) { ... on Sign { location { category {
  questions { text fromScore toScore options { text } } } } } } }`;
const RATE = `mutation ($input: RateInput!) { rate(input: $input) { ... on RatingReceived { question { text } } } }`;
const ANSWER = `mutation ($input: AnswerInput!) { answer(input: $input) { __typename } }`;
const ANSWERS = `query ($slug: String!, $location: ID!) { location(municipality: $slug, id: $location) { answers { respondents
  question { text } options { option { text isRetired } chosen } } } }`;
const AUDIT = `query ($slug: String!) { audit(municipality: $slug, first: 1) { nodes { action subject before after } } }`;

let server: TestServer;
let city: City;
let editor: SignedIn;
beforeAll(async () => {
  server = await startTestServer();
});
beforeEach(async () => {
  city = await createCity(server.database.owner.pool);
  editor = await server.signIn(city, { role: 'editor' });
});
afterAll(() => server.close());

interface Sent {
  readonly option?: string;
  readonly text: { readonly bg: string; readonly en?: string };
  readonly isRetired: boolean;
}

const option = (bg: string, id?: bigint): Sent => ({
  ...(id !== undefined && { option: String(id) }),
  text: { bg },
  isRetired: false,
});
/** The options that every test's question has. */
const known = () => city.optionIds.map((id, at) => option(`Отговор ${at + 1}`, id));

/** Sends the question of the city as it is, but for what is said otherwise. */
async function save(input: object, who = editor) {
  const whole = {
    municipality: city.slug,
    category: String(city.categoryId),
    question: String(city.questionId),
    version: 1,
    text: { bg: 'Защо?' },
    fromScore: 1,
    toScore: 10,
    options: known(),
    isRetired: false,
    ...input,
  };
  const { data, codes } = await server.ask(SAVE, { input: whole }, who);
  return data?.saveQuestion ?? codes;
}

const code = () => city.places[0]?.code ?? '';
const asked = async () => (await server.ask(ASKED, { code: code() })).data.sign.location.category.questions;
const faultsOf = ({ faults }: { faults: { field: string; fault: string }[] }) =>
  faults.map(({ field, fault }) => `${field} ${fault}`);
const answerWith = async (options: readonly bigint[]) => {
  const [ballotId, question] = [crypto.randomUUID(), String(city.questionId)];
  const input = { code: code(), ballotId, question, options: options.map(String) };
  return (await server.ask(ANSWER, { input })).data?.answer.__typename;
};

describe('a question', () => {
  it('is added for a band of its own, and asked after such a score', async () => {
    await save({ toScore: 6 });
    const options = [option('Персоналът'), option('Храната')];
    const text = { bg: 'Какво Ви хареса?', en: 'What did you like?' };
    const answer = await save({ question: null, version: null, text, fromScore: 7, options });
    expect(answer).toMatchObject({
      __typename: 'QuestionSaved',
      question: { version: 1, texts: text, fromScore: 7, toScore: 10, options: [{}, {}] },
    });
    expect(await asked()).toEqual([
      expect.objectContaining({ text: 'Защо?', fromScore: 1, toScore: 6 }),
      {
        text: 'Какво Ви хареса?',
        fromScore: 7,
        toScore: 10,
        options: [{ text: 'Персоналът' }, { text: 'Храната' }],
      },
    ]);
    const rated = await server.ask(RATE, {
      input: { code: code(), ballotId: crypto.randomUUID(), score: 8 },
    });
    expect(rated.data.rate.question.text).toBe('Какво Ви хареса?');
    const [entry] = (await server.ask(AUDIT, { slug: city.slug }, await server.signIn(city))).data.audit
      .nodes;
    expect(entry).toMatchObject({ action: 'questions.edit', subject: 'Question', before: null });
  });

  it('shows its options in the order that was sent', async () => {
    const { question } = await save({ options: [...known().toReversed(), option('Друго')] });
    expect(question.version).toBe(2);
    const [{ options }] = await asked();
    expect(options).toEqual(['Отговор 3', 'Отговор 2', 'Отговор 1', 'Друго'].map((text) => ({ text })));
  });

  it('is outdated for who comes second', async () => {
    await save({ text: { bg: 'Кое?' } });
    expect(await save({ text: { bg: 'Как?' } })).toEqual({
      __typename: 'Outdated',
      version: 2,
      changedBy: `${editor.name} <${editor.email}>`,
    });
    expect((await asked())[0].text).toBe('Кое?');
  });

  it('is asked no more when it is out of use; another one may have its band then', async () => {
    await save({ isRetired: true });
    expect(await asked()).toEqual([]);
    const options = [option('Да'), option('Не')];
    expect(await save({ question: null, version: null, options })).toMatchObject({
      __typename: 'QuestionSaved',
    });
    expect(faultsOf(await save({ version: 2 }))).toEqual(['fromScore OVERLAPS']);
  });

  it.each([
    [() => ({ text: { bg: '' } }), ['text.bg REQUIRED']],
    [() => ({ fromScore: 0 }), ['fromScore OUT_OF_RANGE']],
    [() => ({ fromScore: 7, toScore: 3 }), ['toScore OUT_OF_RANGE']],
    [() => ({ toScore: 11 }), ['toScore OUT_OF_RANGE']],
    [() => ({ question: null, version: null, options: [option('А'), option('Б')] }), ['fromScore OVERLAPS']],
    [() => ({ options: known().slice(1) }), ['options INCOMPLETE']],
    [() => ({ options: known().map((each) => ({ ...each, isRetired: true })) }), ['options TOO_FEW']],
    [() => ({ options: Array.from({ length: 13 }, (_, at) => option(`${at}`)) }), ['options TOO_MANY']],
    [
      () => ({ options: [...known(), option(' Отговор  1 '), option('')] }),
      ['options.3.text.bg TAKEN', 'options.4.text.bg REQUIRED'],
    ],
    [() => ({ options: [...known(), ...known().slice(0, 1)] }), ['options.3.text UNKNOWN']],
    [() => ({ options: [...known(), option('Чужд', 999_999n)] }), ['options.3.text UNKNOWN']],
    [() => ({ category: '999999' }), ['category UNKNOWN']],
  ])('%o is refused', async (wrong, faults) => {
    expect(faultsOf(await save(wrong()))).toEqual(faults);
  });

  it('of another city is not there, and a category of another city unknown', async () => {
    const other = await createCity(server.database.owner.pool);
    expect(await save({ question: String(other.questionId) })).toEqual(['NOT_FOUND']);
    expect(faultsOf(await save({ category: String(other.categoryId) }))).toEqual(['category UNKNOWN']);
    expect(await save({}, await server.signIn(other))).toEqual(['NOT_FOUND']);
    expect(await save({}, await server.signIn(city, { role: 'analyst' }))).toEqual(['FORBIDDEN']);
  });
});

describe('an option out of use', () => {
  const retireFirst = () => save({ options: known().map((each, at) => ({ ...each, isRetired: at === 0 })) });

  it('is shown no more, but an answer from a page that showed it still counts', async () => {
    await retireFirst();
    const [{ options }] = await asked();
    expect(options).toEqual([{ text: 'Отговор 2' }, { text: 'Отговор 3' }]);
    expect(await answerWith(city.optionIds.slice(0, 1))).toBe('AnswerReceived');
  });

  it('keeps the answers that were published, and those that wait in the box', async () => {
    const [first = 0n, second = 0n] = city.optionIds;
    for (let count = 0; count < 4; count += 1) await answerWith([first]);
    await retireFirst();
    await answerWith([second]);
    // Answers come out of the box with scores; the fifth opens the group of this demo city.
    for (let score = 1; score <= 5; score += 1)
      await server.ask(RATE, { input: { code: code(), ballotId: crypto.randomUUID(), score } });
    const location = String(city.places[0]?.id);
    await expect
      .poll(async () => (await server.ask(ANSWERS, { slug: city.slug, location })).data.location.answers)
      .toEqual([
        {
          respondents: 5,
          question: { text: 'Защо?' },
          options: [
            { option: { text: 'Отговор 1', isRetired: true }, chosen: 4 },
            { option: { text: 'Отговор 2', isRetired: false }, chosen: 1 },
            { option: { text: 'Отговор 3', isRetired: false }, chosen: 0 },
          ],
        },
      ]);
  });
});
