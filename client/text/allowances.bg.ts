// Bulgarian texts of what a municipality allows operators of the platform.

/** Texts of the page; `{name}` is a place for a value. */
export const allowancesBg = {
  title: 'Достъп на поддръжката',
  lead: 'Поддръжката на платформата не вижда коментарите на гражданите и не може да преоценява гласове. Ако Ви трябва помощ с тях, позволете ѝ за няколко дни. Всяко използване остава в дневника.',
  none: 'Досега нищо не е позволявано.',
  list: 'Позволено досега',
  what: 'Какво',
  until: 'До края на',
  why: 'Защо',
  givenBy: 'Позволил',
  state: 'Сега',
  holds: 'важи',
  ended: 'изтекло',
  revoked: 'отнето на {moment}',
  revoke: 'Отнемете',
  revokeOf: 'Отнемете: {what}, до {day}',
  revokeAsk: 'Да отнемем ли достъпа?',
  revokeLead: 'Поддръжката няма да може повече да го използва. Можете да го позволите отново.',
  revokedNow: 'Достъпът е отнет.',
  give: 'Позволете на поддръжката',
  untilHint: 'Последният ден, най-много 30 дни напред.',
  whyHint: 'Например: помощ със съмнителни гласове при детска градина „Люляк“.',
  action: 'Позволете',
  given: 'Достъпът е позволен.',
  actions: {
    COMMENTS_READ: 'Да чете коментарите',
    OPENINGS_RECLASSIFY: 'Да преоценява дали гласове се броят',
  },
};
