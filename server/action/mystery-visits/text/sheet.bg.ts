// What stands in the table of visits of a mystery client, in Bulgarian.
import type { Channel, Choice } from '../checklist.ts';

export interface SheetTexts {
  readonly title: (name: string) => string;
  readonly demo: string;
  /** What whoever opens the file is to keep in mind. */
  readonly care: string;
  readonly columns: Readonly<Record<'place' | 'category' | 'channel' | 'turn' | 'toldOn' | 'mean', string>>;
  readonly channels: Readonly<Record<Channel, string>>;
  readonly choices: Readonly<Record<Choice, string>>;
}

export const bg: SheetTexts = {
  title: (name) => `Таен клиент: ${name}`,
  demo: 'Примерна община: данните са измислени.',
  care: 'За служебно ползване. По-малко от пет посещения не описват служба, а нечий ден: не сравнявайте места и служители. Бележките не са във файла.',
  columns: {
    place: 'Място',
    category: 'Услуга',
    channel: 'Начин',
    turn: 'Поред',
    toldOn: 'Ден',
    mean: 'Средна (1–10)',
  },
  channels: { DESK: 'на гише', PHONE: 'по телефона', MAIL: 'с писмо' },
  choices: { YES: 'да', NO: 'не', NOT_APPLICABLE: 'неприложимо' },
};
