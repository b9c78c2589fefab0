// What stands in the place of a preview where there is nothing to show, by language.

interface Words {
  readonly title: string;
  readonly none: string;
}

export const PREVIEW_WORDS: Readonly<Record<'bg' | 'en', Words>> = {
  bg: { title: 'Пробен изглед', none: 'Още няма място с табела, на което да се покаже.' },
  en: { title: 'Preview', none: 'There is no place with a sign yet to show it on.' },
};
