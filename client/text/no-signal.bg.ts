// Bulgarian texts of the page that a phone shows by itself where there is no connection.
export const noSignalBg = {
  title: 'Няма връзка',
  lead: 'Страницата ще се отвори, щом връзката се върне.',
  visited: 'И без връзка можете да оцените там, където вече бяхте:',
  again: 'Опитайте отново',
} as const;
