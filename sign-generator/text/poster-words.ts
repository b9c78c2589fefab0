// The words on a poster for the room, by language.

export interface PosterWords {
  /** Before the month, of a poster of one. */
  readonly month: string;
  readonly outOf: string;
  readonly ratings: (count: number, written: string) => string;
  readonly interval: (lower: string, upper: string) => string;
  /** `amount` is above 0; `month`: the name of the month before. */
  readonly higher: (amount: string, month: string) => string;
  readonly lower: (amount: string, month: string) => string;
  readonly tooFew: string;
  readonly tooFewWhy: (threshold: number) => string;
  readonly doneIn: (month: string) => string;
  readonly noneDone: string;
  readonly promised: string;
  readonly nonePromised: string;
  /** `day` as people write it. */
  readonly until: (day: string) => string;
  readonly late: (day: string) => string;
  /** `where`: an address. */
  readonly more: (count: number, where: string) => string;
  /** Of a reply: what people said, what was done, what is still open. */
  readonly reply: readonly [said: string, done: string, open: string];
  readonly noneSaid: string;
  readonly noneDoneYet: string;
  readonly chosen: (chosen: string, of: string) => string;
  readonly asOf: (day: string) => string;
  readonly rate: string;
  readonly rateHow: string;
  readonly results: string;
  readonly resultsHow: string;
  readonly number: (host: string) => string;
  readonly selfSelected: string;
}

const bg: PosterWords = {
  month: 'Оценки за',
  outOf: 'от 10',
  ratings: (count, written) => `${written} ${count === 1 ? 'оценка' : 'оценки'}`,
  interval: (lower, upper) => `Истинската средна може да е между ${lower} и ${upper}.`,
  higher: (amount, month) => `С ${amount} по-висока от тази за ${month}. Едва ли е случайно.`,
  lower: (amount, month) => `С ${amount} по-ниска от тази за ${month}. Едва ли е случайно.`,
  tooFew: 'Няма достатъчно оценки',
  tooFewWhy: (threshold) =>
    `За да остане всяка оценка анонимна, показваме число при поне ${threshold} оценки.`,
  doneIn: (month) => `Направихме през ${month}`,
  noneDone: 'За този месец не е обявено подобрение.',
  promised: 'Обещахме',
  nonePromised: 'В момента няма обещано подобрение.',
  until: (day) => `до ${day}`,
  late: (day) => `обещано до ${day}, закъснява`,
  more: (count, where) => `И още ${count}: ${where}`,
  reply: ['Вие казахте', 'Ние направихме', 'Още предстои'],
  noneSaid: 'Още няма достатъчно отговори, които да покажем.',
  noneDoneYet: 'През последната година не е обявено подобрение.',
  chosen: (chosen, of) => `посочено от ${chosen} от ${of} отговорили`,
  asOf: (day) => `Към ${day}`,
  rate: 'Оценете и Вие',
  rateHow: 'Сканирайте с камерата. Анонимно, без приложение, 15 секунди.',
  results: 'Всички резултати',
  resultsHow: 'Сканирайте с камерата, за да видите местата и услугите.',
  number: (host) => `Не става? Въведете номера на ${host}`,
  selfSelected: 'Оценяват тези, които са решили да оценят.',
};

const en: PosterWords = {
  month: 'Ratings for',
  outOf: 'out of 10',
  ratings: (count, written) => `${written} ${count === 1 ? 'rating' : 'ratings'}`,
  interval: (lower, upper) => `The true average could be anywhere from ${lower} to ${upper}.`,
  higher: (amount, month) => `${amount} higher than in ${month}. Unlikely to be chance.`,
  lower: (amount, month) => `${amount} lower than in ${month}. Unlikely to be chance.`,
  tooFew: 'Not enough ratings yet',
  tooFewWhy: (threshold) =>
    `To keep every rating anonymous, we show a number only from ${threshold} ratings.`,
  doneIn: (month) => `What we did in ${month}`,
  noneDone: 'No improvement was announced for this month.',
  promised: 'What we promised',
  nonePromised: 'No improvement is promised at present.',
  until: (day) => `by ${day}`,
  late: (day) => `promised by ${day}, overdue`,
  more: (count, where) => `And ${count} more: ${where}`,
  reply: ['You said', 'We did', 'Still open'],
  noneSaid: 'There are not enough answers to show yet.',
  noneDoneYet: 'No improvement was announced in the past year.',
  chosen: (chosen, of) => `chosen by ${chosen} of ${of} who answered`,
  asOf: (day) => `As of ${day}`,
  rate: 'Give your rating',
  rateHow: 'Scan with your camera. Anonymous, no app, 15 seconds.',
  results: 'All results',
  resultsHow: 'Scan with your camera to see places and services.',
  number: (host) => `Can’t scan? Enter the number at ${host}`,
  selfSelected: 'People chose to take part.',
};

const tr: PosterWords = {
  month: 'Puanlar:',
  outOf: '/ 10',
  ratings: (_count, written) => `${written} puan`,
  interval: (lower, upper) => `Gerçek ortalama ${lower} ile ${upper} arasında olabilir.`,
  higher: (amount, month) => `${month} ayına göre ${amount} daha yüksek. Rastlantı olması zor.`,
  lower: (amount, month) => `${month} ayına göre ${amount} daha düşük. Rastlantı olması zor.`,
  tooFew: 'Henüz yeterli puan yok',
  tooFewWhy: (threshold) =>
    `Her puan anonim kalsın diye en az ${threshold} puan olunca bir sayı gösteriyoruz.`,
  doneIn: (month) => `${month} ayında yaptıklarımız`,
  noneDone: 'Bu ay için bir iyileştirme duyurulmadı.',
  promised: 'Söz verdiklerimiz',
  nonePromised: 'Şu anda söz verilmiş bir iyileştirme yok.',
  until: (day) => `${day} tarihine kadar`,
  late: (day) => `${day} tarihine kadar söz verildi, gecikiyor`,
  more: (count, where) => `${count} tane daha: ${where}`,
  reply: ['Siz söylediniz', 'Biz yaptık', 'Daha yapılacak'],
  noneSaid: 'Henüz gösterilecek kadar yanıt yok.',
  noneDoneYet: 'Son bir yılda bir iyileştirme duyurulmadı.',
  chosen: (chosen, of) => `yanıt veren ${of} kişiden ${chosen} kişi belirtti`,
  asOf: (day) => `${day} itibarıyla`,
  rate: 'Siz de puan verin',
  rateHow: 'Kameranızla tarayın. Anonim, uygulama gerekmez, 15 saniye.',
  results: 'Bütün sonuçlar',
  resultsHow: 'Yerleri ve hizmetleri görmek için kamerayla tarayın.',
  number: (host) => `Olmuyor mu? Numarayı şuraya girin: ${host}`,
  selfSelected: 'Puan verenler, bunu kendileri seçenlerdir.',
};

const WORDS: Readonly<Record<string, PosterWords>> = { bg, en, tr };

/** Returns the words of a language; in English where posters do not speak it. */
export function posterWords(language: string): PosterWords {
  return Object.hasOwn(WORDS, language) ? (WORDS[language] ?? en) : en;
}
