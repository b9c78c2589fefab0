// Lists of signs to be made, as an order keeps them.
import { codeOf } from '../../sign-generator/samples.ts';

/** A list of so many signs of a city of this name. */
export function listOf(count: number) {
  return {
    municipality: {
      name: { bg: 'Проба', en: 'Proba' },
      languages: ['bg', 'en'],
      colour: '#1f4d3a',
      isDemo: false,
      arms: null,
    },
    signs: Array.from({ length: count }, (_, at) => {
      const code = codeOf(1_000 + at);
      return {
        code,
        url: `HTTPS://KAZVA.EXAMPLE.BG/S/${code}`,
        state: 'new',
        location: {
          id: String(at),
          name: { bg: `Място № ${at}` },
          settlement: { bg: 'Проба' },
          category: 'parks',
          address: 'ул. „Роза“ 1',
          question: { bg: 'Доволни ли сте?', en: 'Are you satisfied?' },
        },
      };
    }),
  };
}
