// Every letter of the platform in one language, with names and words that try to be more than words.
import type { Worded } from '../../../server/action/alerts/letter-figures.ts';
import { bg as alertsBg, type AlertTexts } from '../../../server/action/alerts/text/letters.bg.ts';
import { en as alertsEn } from '../../../server/action/alerts/text/letters.en.ts';
import type { MonthlyFigures } from '../../../server/action/reports/monthly-figures.ts';
import { monthlyTables } from '../../../server/action/reports/monthly-tables.ts';
import { reportLettersIn } from '../../../server/action/reports/text/letters.ts';
import { bg as givenBg } from '../../../server/action/tasks/text/given.bg.ts';
import { en as givenEn } from '../../../server/action/tasks/text/given.en.ts';
import { bg as noteBg } from '../../../server/action/tasks/text/note.bg.ts';
import { en as noteEn } from '../../../server/action/tasks/text/note.en.ts';
import { bg as reminderBg } from '../../../server/action/tasks/text/reminder.bg.ts';
import { en as reminderEn } from '../../../server/action/tasks/text/reminder.en.ts';
import type { LetterTexts } from '../../../server/access/sessions/text/letters.bg.ts';
import { lettersIn, type LetterLanguage } from '../../../server/access/sessions/text/letters.ts';
import type { Words } from '../../../server/foundation/mail/words.ts';
import { bg as holdBg, type HoldTexts } from '../../../server/signs/orders/text/hold-letter.bg.ts';
import { en as holdEn } from '../../../server/signs/orders/text/hold-letter.en.ts';
import { bg as shopBg, type ShopLetterTexts } from '../../../server/signs/orders/text/letters.bg.ts';
import { en as shopEn } from '../../../server/signs/orders/text/letters.en.ts';
import { bg as roundBg } from '../../../server/signs/rounds/text/letter.bg.ts';
import { en as roundEn } from '../../../server/signs/rounds/text/letter.en.ts';
import { bg as proposalBg } from '../../../server/voting/comments/text/proposal.bg.ts';
import { en as proposalEn } from '../../../server/voting/comments/text/proposal.en.ts';

const PAGES = 'https://kazva.example.bg/members';
/** What somebody may call himself, or write: an element, an attribute, a link, a list, a quotation. */
export const HOSTILE = `<script>alert(1)</script> "><img src=https://evil.example/a.png onerror=x> 'A' & B`;
const PARAGRAPHS = `${HOSTILE}\n\nhttps://evil.example/login\n– точка\n> цитат`;
const platformName = 'Kazva';
const link = `${PAGES}/invitation#${'k'.repeat(43)}`;

function entering(texts: LetterTexts): Record<keyof LetterTexts, Words> {
  const deed = { municipality: 'Стара Загора', by: HOSTILE, why: PARAGRAPHS, link, platformName };
  const email = 'k.petrova@stara-zagora.example.bg';
  return {
    resetPassword: texts.resetPassword({ link, platformName }),
    verifyEmail: texts.verifyEmail({ link, platformName }),
    emailChanged: texts.emailChanged({ newEmail: email, platformName }),
    factorTaken: texts.factorTaken({ platformName }),
    factorTakenOf: texts.factorTakenOf({ email, by: HOSTILE, why: PARAGRAPHS, platformName }),
    passwordsGuessed: texts.passwordsGuessed({ link, platformName }),
    codesGuessed: texts.codesGuessed({ link, platformName }),
    invitation: texts.invitation({
      ...deed,
      name: HOSTILE,
      invitedBy: 'Мария Иванова',
      isWaiting: false,
      role: 'local',
      places: ['ДГ № 5 „Калина“', 'ДГ № 12 „Чайка“'],
    }),
    test: texts.test({ platformName, municipality: deed.municipality }),
    adminInvited: texts.adminInvited({ ...deed, email }),
    cityExported: texts.cityExported(deed),
    identitySet: texts.identitySet({ ...deed, issuer: 'https://login.example.bg', domains: 'example.bg' }),
    identityRemoved: texts.identityRemoved(deed),
  };
}

function ofShop(shop: ShopLetterTexts, hold: HoldTexts): Record<string, Words> {
  const about = { municipality: 'Стара Загора', number: '7', contact: 'Ева Редакторова, eva@example.bg' };
  const held = { ...about, said: PARAGRAPHS, link };
  return {
    ordered: shop.ordered({
      ...about,
      link,
      expiresOn: '2026-12-31',
      dueOn: '2026-12-15',
      signCount: 29,
      posters: [],
      pieceCount: 35,
      width: 148,
      height: 210,
      material: 'PVC 3 мм',
      deliveryAddress: 'бул. „Цар Симеон Велики“ 107\nСтара Загора',
      note: PARAGRAPHS,
      wantsTestSheet: true,
    }),
    cancelled: shop.cancelled(about),
    restored: shop.restored(about),
    approved: shop.approved({ ...about, note: null }),
    refused: shop.refused({ ...about, note: PARAGRAPHS }),
    answered: shop.answered({ ...about, question: PARAGRAPHS, note: HOSTILE }),
    question: hold.QUESTION(held),
    cannot: hold.CANNOT(held),
  };
}

function ofAlerts(texts: AlertTexts): Record<string, Words> {
  const told = { since: '2026-11-03', count: 34, link: `${PAGES}/stara-zagora/results/places/80` };
  const fell: Worded = { ...told, kind: 'DROP', name: 'ДГ № 5 „Калина“', before: 8.1, after: 5.2 };
  const many: Worded[] = [
    fell,
    { ...told, kind: 'RISE', name: HOSTILE, before: 5.2, after: 8.1 },
    { ...told, kind: 'SILENT', name: 'Поликлиника II', before: 3.2, after: null },
    { ...told, kind: 'FLOOD', name: 'Парк „Загорка“', before: 12, after: null, link: null },
    { ...told, kind: 'HOURS', name: 'Общинска администрация', before: 0.04, after: 0.31 },
  ];
  const pages = { municipality: 'Стара Загора', all: `${PAGES}/x/alerts`, mine: `${PAGES}/x/alerts/mine` };
  return {
    alert: texts.letter({ ...pages, alerts: [fell] }),
    alerts: texts.letter({ ...pages, alerts: many }),
  };
}

function ofReports(language: LetterLanguage): Record<string, Words> {
  const texts = reportLettersIn(language);
  const known = (average: number, count: number) => ({
    count,
    average,
    interval: { lower: average - 0.4, upper: average + 0.4 },
  });
  const place = { ...known(5.2, 41), name: { bg: 'ДГ № 5 „Калина“', en: 'Kindergarten 5' }, before: null };
  const figures: MonthlyFigures = {
    month: { from: '2026-11-01', to: '2026-11-30' },
    now: known(7.3, 7_753),
    before: known(7.1, 9_373),
    yearAgo: null,
    top: 0,
    changed: [],
    more: 0,
    best: [],
    weakest: [],
    own: {
      places: [
        { ...place, name: { bg: HOSTILE } },
        { ...place, before: 8.1 },
      ],
      more: 3,
    },
  };
  const pages = { municipality: 'Стара Загора', link: `${PAGES}/x/overview`, mine: `${PAGES}/x/alerts/mine` };
  const monthly = (told: MonthlyFigures) =>
    texts.monthly({ ...pages, month: 'ноември 2026 г.', ...monthlyTables(told, texts.columns, language) });
  return {
    monthly: monthly(figures),
    monthlyOfAll: monthly({ ...figures, own: null }),
    monthlyOfNothing: monthly({ ...figures, now: null, own: null }),
    reminder: texts.reminder({ ...pages, year: 2025, day: '31 март', days: 7 }),
  };
}

function ofWork(language: LetterLanguage): Record<string, Words> {
  const is = <Text>(bg: Text, en: Text): Text => (language === 'bg' ? bg : en);
  const about = { municipality: 'Стара Загора', about: 'ДГ № 5 „Калина“', by: HOSTILE };
  const task = { ...about, text: PARAGRAPHS, dueOn: '2026-12-15', link: `${PAGES}/x/tasks/7` };
  const round = { name: HOSTILE, roundOn: '2026-12-15', lastDay: '2026-12-22', count: 29, link };
  return {
    given: is(givenBg, givenEn)(task),
    note: is(noteBg, noteEn)({ ...task, task: HOSTILE }),
    reminded: is(
      reminderBg,
      reminderEn,
    )({
      ...about,
      tasks: [task, { ...task, text: 'Ремонт на входа', link: `${PAGES}/x/tasks/8` }],
      mine: `${PAGES}/x/tasks?whose=mine`,
    }),
    proposal: is(proposalBg, proposalEn)({ ...about, count: 3, link: `${PAGES}/x/comments` }),
    round: is(roundBg, roundEn)({ ...about, ...round }),
  };
}

/** All of them, by name. */
export function everyLetter(language: LetterLanguage): readonly (readonly [string, Words])[] {
  const is = <Text>(bg: Text, en: Text): Text => (language === 'bg' ? bg : en);
  return Object.entries({
    ...entering(lettersIn(language)),
    ...ofShop(is(shopBg, shopEn), is(holdBg, holdEn)),
    ...ofAlerts(is(alertsBg, alertsEn)),
    ...ofReports(language),
    ...ofWork(language),
  });
}
