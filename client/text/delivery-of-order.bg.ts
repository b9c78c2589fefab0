// Bulgarian texts of how an order arrives.

export const deliveryOfOrderBg = {
  title: 'Пристигна ли',
  lead: 'Отбележете, когато табелите са при Вас. Ако има повредени, намерете ги по код или име и напишете колко.',
  search: 'Код, име или адрес',
  list: 'Табели в поръчката',
  columns: {
    name: 'Място',
    code: 'Код',
    quantity: 'Поръчани',
    damaged: 'Повредени',
    poster: 'Плакат',
    tells: 'Какво казва',
  },
  damagedOf: 'Повредени бройки: {name}, {code}',
  none: 'Няма такава табела в поръчката.',
  deliver: 'Пристигна',
  deliverDamaged: { one: 'Пристигна, {count} повредена', other: 'Пристигна, {count} повредени' },
  delivered: 'Отбелязано е, че поръчката пристигна.',
  damaged: { one: 'Повредена е {count} бройка.', other: 'Повредени са {count} бройки.' },
  allWhole: 'Всичко пристигна здраво.',
  reprint: 'Поръчайте отново повредените',
  signs: 'Табели в поръчката',
  posters: 'Плакати в поръчката',
  posterLead: 'Отбележете, когато плакатите са при Вас.',
  posterKinds: { MONTH: 'за месец', REPLY: 'Вие казахте – ние направихме – още предстои' },
};
