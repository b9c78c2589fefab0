// What stands in the files of open data, in Bulgarian.
import type { TableName } from '../../../municipality/opendata/table-columns.ts';
import type { ColumnName } from '../../../municipality/opendata/table-columns.ts';

export type ScoreColumn = Extract<ColumnName, `score${number}`>;

export interface Dictionary {
  /** Of everything together; `{municipality}` is its name. */
  readonly title: string;
  /** Before the title of a demonstration. */
  readonly demo: string;
  /** `{threshold}`: how many are published together at the least. */
  readonly description: string;
  readonly tables: Readonly<Record<TableName, { readonly title: string; readonly description: string }>>;
  readonly columns: Readonly<Record<Exclude<ColumnName, ScoreColumn>, string>>;
  /** Of the columns score1 to score10. */
  readonly score: string;
}

export const dictionaryBg: Dictionary = {
  title: '{municipality}: как гражданите оценяват услугите',
  demo: 'ДЕМОНСТРАЦИЯ: измислени данни. {title}',
  description:
    'Оценки от 1 до 10, които гражданите са дали за места и услуги анонимно и по свое желание: те не са представителна извадка. Публикуват се в групи от поне {threshold}; които чакат своята група, не са в никой файл и в никое число.',
  tables: {
    places: {
      title: 'Места',
      description:
        'Какво се оценява: места, превозни средства и таблети на гише. Също и тези, които вече не се оценяват.',
    },
    positions: {
      title: 'Координати на местата',
      description:
        'Координати (WGS 84). Съдържат данни от OpenStreetMap: © участниците в OpenStreetMap, под лиценза Open Database License (ODbL) 1.0.',
    },
    settlements: { title: 'Населени места', description: 'Градовете и селата на общината.' },
    categories: { title: 'Категории', description: 'Видовете услуги и въпросът на табелите им.' },
    questions: {
      title: 'Допълнителни въпроси',
      description: 'Въпросите след оценката: по един ред за всеки отговор, който може да се избере.',
    },
    ratings: {
      title: 'Оценки',
      description: 'Всяка публикувана оценка на отделен ред. Редът на редовете не казва кой е дошъл пръв.',
    },
    tallies: {
      title: 'Оценки по място и ден',
      description:
        'Колко са дали всяка оценка, по място и ден на публикуване, с категорията и населеното място, които мястото е имало тогава.',
    },
    answers: {
      title: 'Отговори на допълнителните въпроси',
      description:
        'Колко са избрали всеки отговор, по място и ден на публикуване. Отговорите не се свързват с оценки.',
    },
    pools: {
      title: 'Места с малко оценки',
      description:
        'Оценки на места, които получават твърде малко за своя група: публикувани заедно, по категория, без мястото. Няма ги в друга таблица.',
    },
    'pooled-answers': {
      title: 'Отговори за места с малко оценки',
      description:
        'Отговори на места, които получават твърде малко за своя група: публикувани заедно, без мястото.',
    },
    improvements: { title: 'Подобрения', description: 'Какво е направила общината, както го е публикувала.' },
  },
  columns: {
    place: 'Мястото, с номера му в платформата. Свързва таблиците и е неговото id в API.',
    kind: 'Какво е: place (място), vehicle (превозно средство) или tablet (таблет); за населено място: city, town или village.',
    name: 'Името му.',
    address: 'Адресът му, ако има.',
    settlement: 'Населеното място, с кода му по ЕКАТТЕ.',
    category: 'Категорията, с нейния ключ.',
    registrationNumber: 'Регистрационният номер на превозно средство.',
    line: 'Линията, която превозното средство най-често обслужва.',
    desk: 'За таблет: мястото, на чието гише стои. Таблетът се оценява отделно.',
    isRetired: 'Дали вече не се използва. Публикуваното за него остава.',
    latitude: 'Градуси северна ширина.',
    longitude: 'Градуси източна дължина.',
    ratingQuestion: 'Въпросът, на който отговаря оценката.',
    question: 'Въпросът, с номера му в платформата.',
    fromScore: 'Най-ниската оценка, след която се задава.',
    toScore: 'Най-високата оценка, след която се задава.',
    questionText: 'Въпросът, както се задава сега.',
    option: 'Отговорът, с номера му в платформата.',
    optionText: 'Отговорът, както се предлага сега.',
    publishedOn: 'Денят, в който групата е публикувана, по времето на общината. Не е денят на гласуването.',
    standing:
      'Доколко ѝ се вярва: COUNTED (отчетена) или UNCONFIRMED (непотвърдена), когато са дошли необичайно много наведнъж. Служител може да премести цяла група и пише причината в журнала.',
    score: 'От 1 (много лошо) до 10 (отлично).',
    respondents: 'Колко са отговорили на въпроса. Могат да изберат повече от един отговор.',
    chosen: 'Колко от тях са избрали този отговор.',
    placeCount: 'На колко места поне са дадени.',
    improvement: 'Подобрението, с номера му в платформата.',
    doneOn: 'Денят, в който е направено.',
    places: 'Местата, за които се отнася.',
    said: 'Какво са казали гражданите, с думите на общината.',
    text: 'Какво е направено.',
    demo: 'Дали нещо в реда е измислено. При демонстрация стои на всеки ред.',
  },
  score: 'Колко са дали оценка {score}.',
};
