// A report that a test writes: every method told of, or why it was not used.

const nothing = {
  reason: '',
  from: null,
  to: null,
  done: '',
  participants: null,
  findings: '',
  measures: '',
};

/** What a member sends, complete. */
export const content = {
  introduction: 'Първа дума.\n\nВтора дума.',
  methods: [
    {
      ...nothing,
      method: 'EMPLOYEES',
      isCarriedOut: true,
      from: '2025-03-02',
      to: '2025-03-20',
      done: 'Анкета сред служителите.',
      participants: 142,
      findings: 'Липсват образци.',
    },
    { ...nothing, method: 'USERS', isCarriedOut: true, done: 'Среща в три квартала.' },
    { ...nothing, method: 'MYSTERY_CLIENT', isCarriedOut: false, reason: 'Няма изпълнител.' },
    {
      ...nothing,
      method: 'SIGNALS',
      isCarriedOut: true,
      done: 'Преглед на всички.',
      counts: { signals: 1284, proposals: 173, complaints: 96, praise: 211 },
    },
    { ...nothing, method: 'MEDIA', isCarriedOut: true, done: 'Преглед на шест издания.' },
  ],
  conclusions: 'Оценката е стабилна.',
  measures: [{ measure: 'Нови навеси', owner: 'Дирекция „Транспорт“', deadline: '2026-06-30' }],
};
