// What the terminal says of the clock. {name} is a place for a value.

const toldEn = {
  machine: 'The clock of this machine:   {at}',
  database: 'The clock of the database:   {at}',
  mark: 'The last that was right:     {at}',
  noMark: 'none yet',
  right: 'The clock is right.',
  believed: 'You say that it is right: from now on it is believed.',
  off: 'The clock is {off}. Set the clocks right, by NTP at best. {remedy}',
  ahead: {
    DATABASE: '{days} days ahead of the clock of the database',
    MARK: '{days} days ahead of the last time that was right',
  },
  behind: {
    DATABASE: '{days} days behind the clock of the database',
    MARK: '{days} days behind the last time that was right',
  },
  untilAgreed: 'Until they agree nothing is opened, rotated or forgotten.',
  ifRight: 'If this one is right, as after a long stop, say: npm run operator -- clock --right',
};

const toldBg: typeof toldEn = {
  machine: 'Часовникът на този компютър:        {at}',
  database: 'Часовникът на базата данни:         {at}',
  mark: 'Последното време, което беше вярно: {at}',
  noMark: 'още няма',
  right: 'Часовникът е верен.',
  believed: 'Казвате, че е верен: отсега нататък му се вярва.',
  off: 'Часовникът е {off}. Сверете часовниците, най-добре по NTP. {remedy}',
  ahead: {
    DATABASE: 'с {days} дни пред този на базата данни',
    MARK: 'с {days} дни след последното време, което беше вярно',
  },
  behind: {
    DATABASE: 'с {days} дни назад спрямо този на базата данни',
    MARK: 'с {days} дни преди последното време, което беше вярно',
  },
  untilAgreed: 'Докато не се изравнят, нищо не се отваря, сменя или изтрива.',
  ifRight: 'Ако този е верен, например след дълго спиране, напишете: npm run operator -- clock --right',
};

/** The words by language. */
export const CLOCK_TOLD = { bg: toldBg, en: toldEn } as const;
