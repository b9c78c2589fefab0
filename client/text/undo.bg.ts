// Bulgarian texts about a step of an order of signs that is taken back, for members.

/** `{name}` is a place for a value. */
export const undoBg = {
  leads: {
    DELIVERED: 'Отбелязахте, че поръчката пристигна. Ако е по погрешка, можете да го върнете до {time}.',
    CANCELLED:
      'Ако отменихте поръчката по погрешка, можете да я върнете до {time}. Печатницата ще получи писмо, че поръчката остава в сила.',
  },
  action: 'Върнете стъпката',
  done: 'Стъпката е върната.',
  tooLate: 'Стъпката вече не може да се върне: минаха десет минути или след нея има друга.',
  undone: 'Стъпката „{state}“ е върната: {moment}',
};
