// Signs to try the generator with, without an API.
import type { Sign } from '../../sign-generator/sign.ts';

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
  readonly question?: string;
  readonly questionEn?: string;
  readonly colour?: string;
  readonly isDemo?: boolean;
}

/** Returns a sign of a kindergarten in Stara Zagora, or what differs from it. */
export function sampleSign(wanted: Wanted = {}): Sign {
  const code = codeOf(wanted.number ?? 2718281);
  const name = wanted.name ?? 'ДГ № 33 „Люляк“';
  const settlement = wanted.settlement ?? 'Стара Загора';
  return {
    code,
    url: `${wanted.host ?? 'HTTPS://KAZVA.BG'}/S/${code}`,
    location: {
      id: String(wanted.number ?? 2718281),
      name: { bg: name, en: wanted.nameEn ?? (wanted.name ? name : 'Kindergarten No 33 “Lyulyak”') },
      settlement: {
        bg: settlement,
        en: wanted.settlementEn ?? (wanted.settlement ? settlement : 'Stara Zagora'),
      },
      question: {
        bg: wanted.question ?? 'Доволни ли сте от обслужването тук?',
        en: wanted.questionEn ?? wanted.question ?? 'How was the service here?',
      },
    },
    municipality: {
      name: { bg: 'Стара Загора', en: 'Stara Zagora' },
      colour: wanted.colour ?? '#1f4d3a',
      isDemo: wanted.isDemo ?? false,
    },
  };
}

/** Sixty signs with two questions, the last ten of a demo city. */
export const many = Array.from({ length: 60 }, (_, i) => {
  const question = i % 3 === 0 ? 'Доволни ли сте от пътуването?' : 'Доволни ли сте от обслужването тук?';
  return sampleSign({ number: 1_000_003 * (i % 9) + i, question, name: `Площадка № ${i}`, isDemo: i >= 50 });
});
