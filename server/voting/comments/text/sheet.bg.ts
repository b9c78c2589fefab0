// What stands in a file of comments, in Bulgarian.

export interface SheetTexts {
  readonly title: string;
  readonly demo: string;
  readonly columns: Readonly<
    Record<'location' | 'settlement' | 'category' | 'month' | 'standing' | 'text', string>
  >;
  readonly standing: Readonly<Record<'COUNTED' | 'UNCONFIRMED', string>>;
  /** What must be known of whoever keeps the file. */
  readonly care: string;
  readonly most: (count: number) => string;
}

export const bg: SheetTexts = {
  title: 'Коментари',
  demo: 'ДЕМОНСТРАЦИОННИ ДАННИ: коментарите са измислени',
  columns: {
    location: 'Място',
    settlement: 'Населено място',
    category: 'Услуга',
    month: 'Месец на отваряне',
    standing: 'Доверие',
    text: 'Коментар',
  },
  standing: { COUNTED: 'зачетен', UNCONFIRMED: 'непотвърден' },
  care: 'Само за служебна употреба: по думите си някой може да бъде познат. Скритите коментари не са тук.',
  most: (count) => `Във файла са само най-новите ${count} коментара.`,
};
