// What Stara Zagora's invented citizens and staff did and said, in their own words.
import type { Stories } from '../stories.ts';
import { DAY_PARTS } from './stara-zagora-day-parts.ts';
import { LINES } from './stara-zagora-lines.ts';
import { REPORT, TABLES } from './stara-zagora-report.ts';

const QUIET = { chosen: [], floodDaysAgo: [], untilDaysAgo: 1 } as const;

/** Four vehicles of one line, on which the same is wrong. */
const LINE_13 = ['bus-12', 'bus-13', 'bus-14', 'bus-15'].map((place) => ({
  ...QUIET,
  place,
  every: 14,
  size: 12,
  fromDaysAgo: 300,
  moods: [{ sinceDaysAgo: 300, quality: 0.22 }],
  chosen: ['crowded', 'late', 'frequency'],
}));

/** The stories of Stara Zagora. Whoever and whatever is told of is invented. */
export const STARA_ZAGORA: Stories = {
  ratings: [
    // It fell when the kitchen was closed, and was mended when it opened again.
    {
      ...QUIET,
      place: 'kindergarten-05',
      every: 8,
      size: 8,
      fromDaysAgo: 700,
      moods: [
        { sinceDaysAgo: 700, quality: 0.84 },
        { sinceDaysAgo: 320, quality: 0.24 },
        { sinceDaysAgo: 139, quality: 0.92 },
      ],
      chosen: ['food'],
    },
    ...LINE_13,
    // It fell six weeks ago, and nobody did anything yet.
    {
      ...QUIET,
      place: 'bus-station-waiting-room',
      every: 4,
      size: 9,
      fromDaysAgo: 360,
      moods: [
        { sinceDaysAgo: 360, quality: 0.86 },
        { sinceDaysAgo: 42, quality: 0.05 },
      ],
      chosen: ['dirty', 'dark'],
    },
    // Somebody voted against it again and again from one network.
    {
      ...QUIET,
      place: 'park-07',
      every: 16,
      size: 7,
      fromDaysAgo: 720,
      moods: [{ sinceDaysAgo: 720, quality: 0.7 }],
      floodDaysAgo: [9, 8, 6],
    },
    // Three days of a festival, each published in the night after it.
    {
      ...QUIET,
      place: 'lime-festival',
      every: 1,
      size: 31,
      fromDaysAgo: 13,
      untilDaysAgo: 11,
      moods: [{ sinceDaysAgo: 13, quality: 0.86 }],
    },
    // Its sign was heard every week, and then no more.
    {
      ...QUIET,
      place: 'playground-009',
      every: 7,
      size: 6,
      fromDaysAgo: 360,
      untilDaysAgo: 33,
      moods: [{ sinceDaysAgo: 360, quality: 0.6 }],
    },
  ],
  quiet: [
    'kmetstvo-arnautito',
    'kmetstvo-borovo',
    'kmetstvo-kozarevets',
    'kmetstvo-lovets',
    'kmetstvo-samuilovo',
  ],
  events: [
    { place: 'lime-festival', firstInDays: -14, lastInDays: -12 },
    { place: 'crafts-fair', firstInDays: 5, lastInDays: 7 },
  ],
  improvements: [
    {
      place: 'kindergarten-05',
      doneDaysAgo: 140,
      said: {
        bg: 'Храната идва студена отвън, откакто кухнята е затворена.',
        en: 'The food comes cold from elsewhere since the kitchen was closed.',
      },
      text: {
        bg: 'Ремонтирахме кухнята и отново готвим на място.',
        en: 'The kitchen was rebuilt, and meals are cooked in the house again.',
      },
    },
  ],
  promises: [
    {
      place: 'playground-011',
      saidInDays: -75,
      forInDays: -20,
      doneInDays: -24,
      text: {
        bg: 'Нова ограда откъм улицата.',
        en: 'A new fence on the street side.',
      },
    },
    {
      place: 'park-01',
      saidInDays: -110,
      forInDays: -45,
      moved: {
        saidInDays: -50,
        forInDays: -10,
        reason: {
          bg: 'Първата обществена поръчка не събра оферти.',
          en: 'The first call for tenders brought no offers.',
        },
      },
      doneInDays: -12,
      text: {
        bg: 'Ремонт на чешмата при горния вход.',
        en: 'Repair of the drinking fountain at the upper entrance.',
      },
    },
    {
      place: 'service-centre',
      saidInDays: -15,
      forInDays: 40,
      text: {
        bg: 'Ще може да се запазва час по телефона и през интернет.',
        en: 'Appointments will be made by phone and online.',
      },
    },
  ],
  tasks: [
    {
      place: 'bus-station-waiting-room',
      text: 'Почистване на чакалнята два пъти дневно и смяна на изгорелите лампи.',
      dueInDays: -6,
      state: 'OPEN',
    },
    {
      place: 'bus-12',
      text: 'Втори автобус по линия 13 между 7 и 8 часа: разговор с превозвача.',
      dueInDays: -2,
      state: 'DOING',
    },
    { place: 'playground-009', text: 'Проверка дали табелата още е на място.', dueInDays: 3, state: 'OPEN' },
    { place: 'park-07', text: 'Оглед на осветлението по главната алея.', dueInDays: 20, state: 'OPEN' },
    { place: 'kindergarten-05', text: 'Ремонт на кухнята.', dueInDays: -140, state: 'DONE' },
  ],
  comments: [
    {
      place: 'bus-12',
      daysAgo: 2,
      texts: [
        'Сутрин в 7:30 не можем да се качим, автобусът е пълен още от първата спирка.',
        'Децата закъсняват за училище, защото сутрешният курс идва с 15 минути по-късно.',
        'Пуснете втори автобус сутрин. През деня е празен.',
      ],
    },
    {
      place: 'bus-station-waiting-room',
      daysAgo: 2,
      texts: [
        'Половината лампи не светят и вечер е страшно.',
        'Не се чисти. Обадих се на 0888 123 456, никой не вдигна.',
        'Пейките са счупени, възрастните хора стоят прави.',
        'КОГА ЩЕ СЕ ОПРАВИ ТОВА???',
      ],
    },
    {
      place: 'kindergarten-05',
      daysAgo: 2,
      texts: [
        'Откакто пак готвят в градината, детето яде с удоволствие. Благодарим!',
        'Госпожите са прекрасни, вече и храната е хубава.',
        'Паркирането пред входа сутрин е опасно.',
      ],
    },
    {
      place: 'park-07',
      daysAgo: 2,
      texts: ['Хубав парк, но след осем вечерта е тъмно.', 'Кошчетата преливат в неделя.'],
    },
  ],
  signs: {
    mountedDaysAgo: 715,
    damaged: [
      'playground-001',
      'playground-002',
      'playground-003',
      'playground-004',
      'playground-005',
      'playground-006',
    ],
    damagedDaysAgo: 8,
    toMount: ['park-01', 'park-02', 'park-03', 'park-04', 'park-05', 'park-06', 'park-08', 'park-09'],
    mounted: 4,
    round: {
      name: 'Паркове, кола 2',
      note: 'Нови табели на мястото на избелелите. Вземете стълба.',
      notPossible: 'Стълбът се сменя, ще е готов другата седмица.',
    },
    contact: 'Мария Петрова (пример), +359 42 000 000',
    deliveryAddress: 'бул. „Цар Симеон Велики“ 107, 6000 Стара Загора, деловодство',
    shopEmail: 'pechat@print.example',
  },
  staff: {
    question: 'CONDITIONS',
    teams: [
      { name: 'Център за услуги', people: 24, counts: [0, 0, 1, 1, 2, 3, 5, 4, 2, 0] },
      { name: 'Местни данъци и такси', people: 31, counts: [0, 1, 2, 3, 4, 5, 4, 2, 1, 0] },
      { name: 'Социални дейности', people: 19, counts: [0, 0, 0, 1, 2, 3, 4, 3, 2, 1] },
      { name: 'Гражданска регистрация', people: 9, counts: null },
      { name: 'Общински архив', people: 6, counts: null },
    ],
    together: [0, 0, 0, 0, 1, 2, 3, 4, 2, 0],
  },
  mystery: {
    name: 'Есенни посещения',
    note: 'Попитайте за удостоверение за настоящ адрес: документи, срок и такса.',
    places: [
      'kmetstvo-bogomilovo',
      'kmetstvo-dalboki',
      'kmetstvo-malka-vereya',
      'library-rodina',
      'tourist-centre',
      'history-museum',
    ],
    each: 2,
    good: { ACCESS: 8, WAIT: 6, RECEPTION: 8, COMPETENCE: 7, ENVIRONMENT: 9, OUTCOME: 7 },
    remark: 'Работното време на вратата е от миналата година.',
  },
  report: REPORT,
  tables: TABLES,
  lines: LINES,
  dayParts: DAY_PARTS,
};
