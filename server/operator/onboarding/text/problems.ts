// The problems of a city that is to be onboarded, in sentences. {detail} is what a problem is about.
import type { OwnProblem } from '../problem.ts';

/** A sentence; or one for each case, where the detail may be there or not. */
type Sentence = string | { readonly alone: string; readonly told: string };

export interface ProblemTexts {
  readonly problems: Readonly<Record<OwnProblem, Sentence>>;
  /** What a value must be, by the schema's word for it. */
  readonly types: Readonly<Record<string, string>>;
  /** Where a problem stands. */
  readonly line: string;
  readonly column: string;
  /** Below all of them. */
  readonly refused: string;
}

export const problemsEn: ProblemTexts = {
  problems: {
    YAML_EMPTY: 'The file is empty.',
    YAML_TOO_LARGE: 'The file is larger than any city needs: at most {detail} bytes are read.',
    NOT_UTF8: 'The file is not in UTF-8. Save it again in that encoding.',
    NOT_YAML: 'This cannot be read as YAML: {detail}',
    TAB: 'This line begins with a tab. Put spaces in its place.',
    ALIAS: 'An alias (*) is not read. Write out what it stands for.',
    KEY_TWICE: 'This stands here twice: {detail}. Leave one of them.',
    BAD_INDENT:
      'This line begins at the wrong place. What belongs together begins at the same character; what is part of it, two spaces further right.',
    NO_COLON: 'After the name stand a colon and a space, then the value. For example: slug: veliko-tarnovo',
    COLON_INSIDE: 'This text has a colon inside. Put it in quotes.',
    QUOTE_OPEN: 'A quote opens here and is not closed.',
    QUOTES_NEEDED: 'A text that begins with {detail} stands in quotes.',
    NOT_CLOSED: 'A bracket is not closed above this line. It lacks: {detail}',
    AFTER_END:
      'Nothing can follow here, after a closing quote or bracket. Look whether one is missing further up.',
    BACKSLASH: 'In double quotes a \\ has a meaning of its own. Use single quotes.',
    TWO_DOCUMENTS: 'A second document begins here (---). One file describes one city.',
    NO_CITY: 'This is no description of a city. One begins like this: slug: veliko-tarnovo',
    MISSING: 'This is missing.',
    STRANGE: {
      alone: 'This is not known here.',
      told: 'This is not known here. Did you mean “{detail}”?',
    },
    WRONG_TYPE: 'This must be {detail}.',
    NOT_ONE_OF: 'This must be one of: {detail}.',
    NOT_WRITTEN_SO: {
      alone: 'This is not written as it must be.',
      told: 'This is not written as it must be. For example: {detail}',
    },
    OUT_OF_BOUNDS: 'The number must be within {detail}.',
    TWICE_HERE: 'Something stands here twice.',
    NONE_HERE: 'There must be at least one.',
    UNREACHABLE: 'There must be a way to reach them: address, email, phone or website.',
    SLUG_RESERVED: 'The platform needs this word for its own pages. Choose another one.',
    SLUG_TAKEN: 'Another city is called so, or was once.',
    CITY_THERE: 'The municipality is here already, as “{detail}”.',
    PALE: 'White cannot be read on this colour. This one would do: "{detail}"',
    NOT_A_TIME_ZONE: 'This is no time zone. For example: Europe/Sofia',
    NOT_IN_REGISTER: {
      alone: 'The register has no settlement of this municipality.',
      told: 'The register has no settlement of this municipality. Did you mean {detail}?',
    },
    MORE_MISTAKES: 'So many more rows have other mistakes: {detail}.',
    NO_FILE: 'There is no such file: {detail}',
    ARMS_REFUSED: 'These arms cannot be taken. {detail}',
    BOUNDARY_REFUSED: 'This boundary cannot be taken. {detail}',
    NO_REGISTER_COLUMNS:
      'This is no register of settlements: it lacks the columns for code, kind, name or municipality.',
  },
  types: {
    string: 'a text; in quotes where it looks like a number or begins with #',
    integer: 'a whole number',
    boolean: 'true or false',
    array: 'a list',
    object: 'a group of members',
  },
  line: 'line {line}',
  column: '(Character {column}.)',
  refused: 'Nothing was written. What is wrong: {count}.',
};

export const problemsBg: ProblemTexts = {
  problems: {
    YAML_EMPTY: 'Файлът е празен.',
    YAML_TOO_LARGE: 'Файлът е по-голям, отколкото е нужно: четат се най-много {detail} байта.',
    NOT_UTF8: 'Файлът не е в кодировка UTF-8. Запишете го отново в нея.',
    NOT_YAML: 'Това не може да се прочете като YAML: {detail}',
    TAB: 'Този ред започва с табулация. Сложете на нейно място интервали.',
    ALIAS: 'Препратка (*) не се чете. Изпишете това, което тя означава.',
    KEY_TWICE: 'Това стои тук два пъти: {detail}. Оставете едното.',
    BAD_INDENT:
      'Редът започва на неточно място. Това, което върви заедно, започва на един и същи знак, а частите му – с два интервала по-надясно.',
    NO_COLON: 'След името се пишат двоеточие и интервал, после стойността. Например: slug: veliko-tarnovo',
    COLON_INSIDE: 'В текста има двоеточие. Сложете го в кавички.',
    QUOTE_OPEN: 'Тук се отваря кавичка, която не е затворена.',
    QUOTES_NEEDED: 'Текст, който започва с {detail}, се пише в кавички.',
    NOT_CLOSED: 'Преди този ред скоба не е затворена. Липсва: {detail}',
    AFTER_END:
      'Тук не може да следва нищо: преди това се затваря кавичка или скоба. Вижте дали по-нагоре не липсва някоя.',
    BACKSLASH: 'В двойни кавички знакът \\ има друго значение. Сложете единични.',
    TWO_DOCUMENTS: 'Тук започва втори документ (---). Един файл описва една община.',
    NO_CITY: 'Това не е описание на община. То започва така: slug: veliko-tarnovo',
    MISSING: 'Това липсва.',
    STRANGE: {
      alone: 'Това не е познато тук.',
      told: 'Това не е познато тук. Може би „{detail}“?',
    },
    WRONG_TYPE: 'Тук трябва да стои {detail}.',
    NOT_ONE_OF: 'Тук трябва да стои едно от следните: {detail}.',
    NOT_WRITTEN_SO: {
      alone: 'Това не е изписано, както трябва.',
      told: 'Това не е изписано, както трябва. Например: {detail}',
    },
    OUT_OF_BOUNDS: 'Числото трябва да е в границите {detail}.',
    TWICE_HERE: 'Нещо стои тук два пъти.',
    NONE_HERE: 'Трябва да има поне едно.',
    UNREACHABLE: 'Трябва да има начин за връзка: адрес, имейл, телефон или сайт.',
    SLUG_RESERVED: 'Тази дума е нужна за страници на платформата. Изберете друга.',
    SLUG_TAKEN: 'Друг град се нарича така или се е наричал.',
    CITY_THERE: 'Общината вече е тук, под името „{detail}“.',
    PALE: 'На този цвят бели букви не се четат. Подходящ е например: "{detail}"',
    NOT_A_TIME_ZONE: 'Няма такава часова зона. Например: Europe/Sofia',
    NOT_IN_REGISTER: {
      alone: 'В регистъра няма населено място от тази община.',
      told: 'В регистъра няма населено място от тази община. Може би {detail}?',
    },
    MORE_MISTAKES: 'Още толкова реда имат други грешки: {detail}.',
    NO_FILE: 'Няма такъв файл: {detail}',
    ARMS_REFUSED: 'Този герб не може да се приеме. {detail}',
    BOUNDARY_REFUSED: 'Тази граница не може да се приеме. {detail}',
    NO_REGISTER_COLUMNS: 'Това не е регистър на населените места: липсва колона за код, вид, име или община.',
  },
  types: {
    string: 'текст; в кавички, ако прилича на число или започва с #',
    integer: 'цяло число',
    boolean: 'true или false',
    array: 'списък',
    object: 'група от полета',
  },
  line: 'ред {line}',
  column: '(Знак {column}.)',
  refused: 'Нищо не е записано. Грешки: {count}.',
};
