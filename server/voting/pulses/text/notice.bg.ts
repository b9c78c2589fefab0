// What stands on the notice of a team, in Bulgarian.

/** By language; `until` is a day in words. */
export interface NoticeTexts {
  readonly file: string;
  readonly title: string;
  readonly team: (name: string) => string;
  readonly how: string;
  readonly days: (from: string, until: string) => string;
  readonly promise: readonly string[];
  readonly demo: string;
  readonly code: (address: string) => string;
  readonly arms: (municipality: string) => string;
}

export const bg: NoticeTexts = {
  file: 'saobshtenia',
  title: 'Кажете мнението си',
  team: (name) => `Екип: ${name}`,
  how: 'Сканирайте кода с телефона си, преместете топката до число от 1 до 10 и изпратете. Без профил, без име.',
  days: (from, until) => `От ${from} до ${until}`,
  promise: [
    'Анонимно: отговорът се запечатва още на телефона Ви и никой не научава кой какво е казал.',
    'Всички отговори се отварят наведнъж, след края. Екип с по-малко от 10 отговора се показва само заедно с други.',
    'Резултатите чете единствено ръководителят на администрацията.',
  ],
  demo: 'Демонстрация: не е за поставяне',
  code: (address) => `QR код към ${address}`,
  arms: (municipality) => `Герб: ${municipality}`,
};
