// Whom the pages of an invented city name for what is broken, and for an answer.

/** Where somebody reports what is broken at the place, or asks for an answer. */
export const whoAnswers = {
  requestChannel: {
    address: 'https://signali.starazagora.example/new?where=33',
    host: 'signali.starazagora.example',
    phone: '042 614 600',
    isTakenHere: false,
  },
  about: {
    controller: {
      name: 'Община Стара Загора',
      address: 'бул. „Цар Симеон Велики“ 107',
      email: 'mail@starazagora.example',
      phone: '042 614 614',
      website: 'https://starazagora.example',
    },
  },
};
