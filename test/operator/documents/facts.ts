// Facts of an invented municipality that has said everything, for tests of what documents say.
import { dayIn } from '../../../server/foundation/days.ts';
import type { Contact } from '../../../server/municipality/municipalities/about.ts';
import type { Facts } from '../../../server/operator/documents/gather.ts';

const contact = (bg: string, en: string): Contact => ({
  name: { bg, en },
  address: { bg: 'бул. „Цар Симеон Велики“ 107', en: '107 Tsar Simeon Veliki Blvd' },
  email: 'dpo@proba.example',
  phone: '042 614 614',
  website: null,
});

const municipality: Facts['municipality'] = {
  slug: 'proba',
  name: { bg: 'Проба', en: 'Proba' },
  languages: ['bg', 'en'],
  isDemo: false,
  threshold: 7,
  openingHour: 3,
  colour: '#1f4d3a',
  host: 'glas.proba.example',
  urgentPhone: '112',
  poolMonths: 3,
  arms: null,
  commentsAllowed: true,
  auditMonths: 36,
  commentMonths: 24,
  mountingDays: 30,
};

export const facts: Facts = {
  municipality,
  about: {
    controller: contact('Община Проба', 'Proba Municipality'),
    dataProtectionOfficer: contact('Мария Петрова', 'Maria Petrova'),
    supervision: contact('Комисия за защита на личните данни', 'Commission for Personal Data Protection'),
    enforcement: contact('Министерство на електронното управление', 'Ministry of e-Governance'),
    accessibility: null,
  },
  categories: [{ bg: 'Детски градини', en: 'Kindergartens' }],
  places: 636,
  settlements: 51,
  published: 20_000,
  networks: ['Общински Wi-Fi'],
  wordings: [],
  identityHost: 'login.proba.example',
  requestHost: 'signali.proba.example',
  platform: {
    publicUrl: 'https://kazva.example.bg',
    membersUrl: 'https://kazva.example.bg',
    operator: 'Пример ООД, Стара Загора',
    subProcessors: ['Пример Хостинг АД, България'],
    securityContact: null,
    mailHost: 'mail.example.bg',
  },
  today: dayIn('Europe/Sofia', new Date('2026-11-25T12:00:00Z')),
};

/** The same where nobody has entered or allowed anything. */
export const bareFacts: Facts = {
  ...facts,
  municipality: { ...municipality, commentsAllowed: false, mountingDays: 0, isDemo: true, urgentPhone: null },
  about: null,
  networks: [],
  identityHost: null,
  requestHost: null,
  published: 0,
  categories: [],
  platform: { ...facts.platform, operator: null, subProcessors: null, mailHost: null },
};
