// Signs to try the generator with, without an API.
import type { Municipality, Sign, SignList, Texts } from '../../sign-generator/sign.ts';

/** Returns a number's nine-digit code: seven digits and two check digits after ISO 7064 MOD 97-10. */
export function codeOf(number: number): string {
  const digits = String(number).padStart(7, '0');
  return digits + String(98 - ((Number(digits) * 100) % 97)).padStart(2, '0');
}

export interface Wanted {
  readonly number?: number;
  readonly host?: string;
  readonly name?: string;
  readonly nameEn?: string;
  readonly settlement?: string;
  readonly settlementEn?: string;
  readonly address?: string;
  readonly category?: string;
  readonly question?: string;
  readonly questionEn?: string;
  readonly state?: Sign['state'];
  readonly days?: NonNullable<Sign['location']['days']>;
}

const both = (first: string, second: string): Texts => ({ first, second: second === first ? null : second });

/** Returns a sign of a kindergarten in Stara Zagora, or what differs from it. */
export function sampleSign(wanted: Wanted = {}): Sign {
  const code = codeOf(wanted.number ?? 2718281);
  const name = wanted.name ?? 'ДГ № 33 „Люляк“';
  const settlement = wanted.settlement ?? 'Стара Загора';
  const question = wanted.question ?? 'Как оценявате обслужването тук?';
  return {
    code,
    url: `${wanted.host ?? 'HTTPS://KAZVA.BG'}/S/${code}`,
    state: wanted.state ?? 'new',
    location: {
      id: String(wanted.number ?? 2718281),
      name: both(name, wanted.nameEn ?? (wanted.name ? name : 'Kindergarten No 33 “Lyulyak”')),
      settlement: both(settlement, wanted.settlementEn ?? (wanted.settlement ? settlement : 'Stara Zagora')),
      ekatte: null,
      address: wanted.address ?? null,
      category: wanted.category ?? 'kindergartens',
      question: both(question, wanted.questionEn ?? wanted.question ?? 'How was the service here?'),
      ...(wanted.days && { days: wanted.days }),
    },
  };
}

/** Returns the municipality of the signs, or what differs from it. */
export function sampleCity(differing: Partial<Municipality> = {}): Municipality {
  return {
    name: both('Стара Загора', 'Stara Zagora'),
    languages: ['bg', 'en'],
    colour: '#1f4d3a',
    arms: null,
    isDemo: false,
    ...differing,
  };
}

/** Returns signs as a source gives them. */
export function sampleList(signs: readonly Sign[], differing: Partial<Municipality> = {}): SignList {
  return { municipality: sampleCity(differing), signs };
}

/** Sixty signs with two questions. */
export const many = Array.from({ length: 60 }, (_, i) => {
  const question = i % 3 === 0 ? 'Как оценявате пътуването си?' : 'Как оценявате обслужването тук?';
  return sampleSign({ number: 1_000_003 * (i % 9) + i, question, name: `Площадка № ${i}` });
});
