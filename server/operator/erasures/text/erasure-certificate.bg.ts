// The certificate of an erasure in Bulgarian.

/** The words of a certificate, in one language. */
export interface CertificateTexts {
  readonly title: string;
  readonly of: (name: string, slug: string) => string;
  readonly planned: (at: string, by: string) => string;
  readonly erased: (at: string) => string;
  readonly exported: (hash: string | null) => string;
  readonly rows: string;
  readonly box: string;
  readonly kept: string;
  readonly beyond: string;
}

export const certificateBg: CertificateTexts = {
  title: 'УДОСТОВЕРЕНИЕ ЗА ИЗТРИВАНЕ НА ДАННИ',
  of: (name, slug) => `${name} (${slug})`,
  planned: (at, by) => `Решено на ${at} от ${by}.`,
  erased: (at) => `Изтрито на ${at}.`,
  exported: (hash) =>
    hash === null
      ? 'Преди това не е посочен изнесен файл.'
      : `Преди това данните са изнесени; SHA-256 на описа: ${hash}.`,
  rows: 'Изтрити записи по таблица (users: хора, които нямат достъп до друга община):',
  box: 'Изтрити са и запечатаните гласове, които са чакали. Те не се броят от никого и затова не са тук.',
  kept: 'Запазено е само това удостоверение и номерата на табелките, без връзка с общината, за да не бъдат дадени на друг. Адресът на общината в платформата също не се дава повторно.',
  beyond:
    'Удостоверението не важи за резервни копия, изпратени писма и изнесени файлове: те се изтриват според сроковете, договорени с оператора.',
};
