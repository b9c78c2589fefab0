// Bulgarian words for opening hours.

export const hoursBg = {
  // Monday first.
  days: ['понеделник', 'вторник', 'сряда', 'четвъртък', 'петък', 'събота', 'неделя'],
  always: 'денонощно, всеки ден',
};
