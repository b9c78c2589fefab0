// The place whose page is measured, and what another page has to know to ask the same of it.
import { textsIn } from '../../client/text/texts.ts';

interface Answer {
  readonly data: {
    readonly sign: {
      readonly location: {
        readonly name: string;
        readonly address: string | null;
        readonly category: {
          readonly ratingQuestion: string;
          readonly questions: readonly {
            readonly text: string;
            readonly fromScore: number;
            readonly toScore: number;
            readonly options: readonly { readonly text: string }[];
          }[];
        };
      };
    };
  };
}

const QUERY = `query ($code: String!, $language: String!) {
  sign(code: $code) { ... on Sign { location { name(language: $language) address(language: $language) category {
    ratingQuestion(language: $language)
    questions { text(language: $language) fromScore toScore options { text(language: $language) } }
  } } } }
}`;

/** The place behind the code as SurveyJS's page reads it (peers/survey.mjs), as JSON. */
export async function placeOf(url: string, code: string): Promise<string> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: QUERY, variables: { code, language: 'bg' } }),
  });
  const { name, address, category } = ((await response.json()) as Answer).data.sign.location;
  const { lowest, highest, send } = textsIn('bg').vote;
  return JSON.stringify({
    title: name,
    description: address ?? '',
    question: category.ratingQuestion,
    lowest,
    highest,
    send,
    followUps: category.questions.map(({ text, fromScore, toScore, options }) => ({
      text,
      from: fromScore,
      to: toScore,
      options: options.map((option) => option.text),
    })),
  });
}
