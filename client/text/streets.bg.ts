// Bulgarian texts of the streets below maps of members and fitters.

/** The texts of a map of streets, whatever the language. */
export type StreetsTexts = { readonly [Name in keyof typeof streetsBg]: string };

export const streetsBg = {
  label: 'Улици: преместете ги със стрелките, приближете с плюс и минус',
  pin: 'Мястото: може да се премести с мишката или с пръст',
  closer: 'Приближете',
  wider: 'Отдалечете',
  whole: 'Цялата карта',
  withKey: 'За да приближите картата, въртете колелцето при натиснат Ctrl',
  withCommand: 'За да приближите картата, въртете колелцето при натиснат ⌘',
  withFingers: 'Местете картата с два пръста',
  credit: 'Улици: © OpenStreetMap',
} as const;
