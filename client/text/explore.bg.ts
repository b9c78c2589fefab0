// Bulgarian texts of the explorer; the language that decides which texts exist.

/** Texts by component; `{name}` is a place for a value. */
export const exploreBg = {
  municipalities: {
    title: 'Разгледайте оценките',
    lead: 'Публикуваните оценки на гражданите за местата и услугите на тяхната община.',
    choose: 'Изберете община',
    none: 'Още няма общини.',
  },
  header: {
    change: 'Друга община',
  },
  filters: {
    label: 'Търсене и филтри',
    search: 'Име, адрес, линия или номер',
    category: 'Услуга',
    all: 'Всички',
    settlement: 'Населено място',
    clear: 'Махнете филтрите',
  },
  locations: {
    title: 'Оценки по места',
    none: 'Няма такова място. Проверете изписването или махнете филтрите.',
    shown: 'Показани са {shown} от {total}.',
    more: 'Покажете още места',
  },
  location: {
    back: 'Към списъка с места',
    category: 'Услуга',
    settlement: 'Населено място',
    address: 'Адрес',
    line: 'Линия',
    registrationNumber: 'Регистрационен номер',
    retired: 'Мястото вече не се оценява. Показани са оценките отпреди.',
  },
  notFound: {
    municipality: 'Няма такава община',
    municipalityLead: 'Адресът може да е сгрешен. Изберете общината от списъка.',
    location: 'Няма такова място',
    locationLead: 'Адресът може да е сгрешен или мястото да е премахнато.',
  },
  loading: 'Зареждаме…',
  failure: {
    offline: 'Няма връзка със сървъра',
    offlineLead: 'Проверете връзката с интернет и опитайте отново.',
    busy: 'Данните не могат да се заредят в момента',
    busyLead: 'Причината е при нас. Опитайте отново след малко.',
    again: 'Опитайте отново',
  },
  footer: {
    results: 'Общи резултати',
    openData: 'Отворени данни (GraphQL)',
  },
};
