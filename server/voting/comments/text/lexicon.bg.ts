// What moderation looks for in Bulgarian. "Боклук" is not here: whoever writes it mostly means rubbish in the street.

export interface Lexicon {
  /** Insults and swear words in lower case; with a * behind it, whatever begins so. */
  readonly abuse: readonly string[];
  /** What stands before a name: titles, and what people who serve others are called. In lower case. */
  readonly titles: readonly string[];
  /** How family names end, in lower case. */
  readonly surnames: readonly string[];
  /** What stands before a name that is no person's: streets, squares. In lower case. */
  readonly places: readonly string[];
}

export const lexiconBg: Lexicon = {
  abuse: [
    ...['дебил*', 'ебал*', 'ебан*', 'ебах', 'ебете', 'ебаси', 'еби*', 'идиот*', 'кретен*', 'кур', 'курв*'],
    ...['курец', 'лайна*', 'лайно*', 'льохман*', 'малоумн*', 'мамицата', 'мърша*', 'педераст*', 'пикл*'],
    ...['простак*', 'простач*', 'пръдл*', 'путк*', 'пуяк', 'пуяци', 'пършив*', 'свиня', 'сган', 'тъпак*'],
    ...['тъпан*', 'тъпун*', 'хуй*', 'цигания', 'шибан*', 'гадина', 'гадини', 'нещастник', 'нещастници'],
    ...['мърляч*', 'кучка', 'кучки', 'копеле*', 'изрод*', 'говед*', 'олигофрен*', 'умствено'],
  ],
  titles: [
    ...['г-н', 'г-жа', 'г-ца', 'госпожа', 'госпожо', 'господин', 'господине', 'д-р', 'доктор', 'проф', 'инж'],
    ...[
      'медсестра',
      'сестра',
      'учителката',
      'учителя',
      'учителят',
      'директорката',
      'директора',
      'директорът',
    ],
    ...[
      'касиерката',
      'шофьора',
      'шофьорът',
      'служителката',
      'служителя',
      'служителят',
      'леля',
      'чичо',
      'кака',
    ],
  ],
  surnames: ['ов', 'ова', 'ев', 'ева', 'ски', 'ска', 'шки', 'шка', 'чки', 'чка'],
  places: ['ул', 'улица', 'бул', 'булевард', 'пл', 'площад', 'кв', 'квартал', 'парк', 'спирка', 'училище'],
};
