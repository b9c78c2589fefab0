// English texts of the page on which operators set a new municipality up.
import type { onboardingBg } from './onboarding.bg.ts';

type Same<T> = { readonly [Key in keyof T]: T[Key] extends string ? string : Same<T[Key]> };

/** The same texts as in onboarding.bg.ts, in English. */
export const onboardingEn: Same<typeof onboardingBg> = {
  title: 'A new municipality',
  lead: 'From four files: a description of the municipality, the register of settlements, the table of places, and the arms. First you see what would happen; nothing is written before you confirm.',
  back: 'Municipalities',
  choose: {
    title: 'Choose the files',
    yaml: 'Description of the municipality (city.yaml)',
    yamlHint: 'Name, colour, contacts, the first admin.',
    settlements: 'Register of settlements (EKATTE)',
    settlementsHint:
      'As the National Statistical Institute publishes it: Ek_atte, CSV, XLSX or JSON. The settlements of the municipality are picked out.',
    places: 'Table of places',
    placesHint: 'XLSX or CSV, up to 10 MB. Every place gets a sign with a code.',
    arms: 'Arms',
    armsHint: 'An SVG of up to 20 KB. Not required.',
    names: 'The files must be called as the description says.',
    examples: 'To begin with, download examples and fill them in:',
    exampleYaml: 'description of a municipality',
    examplePlaces: 'table of places',
    show: 'Show what would happen',
    showing: 'Checking the files…',
  },
  problems: {
    title: 'Correct this, and choose the files again',
    file: 'File',
    line: 'Line',
    field: 'Field',
    sentence: 'What is wrong',
    count: {
      one: 'Nothing was written. There is {count} mistake.',
      other: 'Nothing was written. There are {count} mistakes.',
    },
  },
  plan: {
    title: 'What would happen with {name}',
    sort: 'Sort',
    CREATED: 'New',
    CHANGED: 'Changed',
    UNCHANGED: 'As they are',
    KEPT: 'The city’s own',
    invited: '{email} would be invited as an admin.',
    all: 'All of it, one by one',
    confirm: 'Set the municipality up',
    confirming: 'Setting it up…',
    other: 'Other files',
  },
  sorts: {
    municipality: 'Municipality',
    settlement: 'Settlements',
    category: 'Categories',
    question: 'Questions',
    option: 'Options',
    place: 'Places',
  },
  owned: 'The municipality “{slug}” has people of its own. From now on they change it; nothing was written.',
  done: {
    title: '{name} is ready',
    lead: 'Its pages are live, its places are there, and every sign has a code.',
    results: 'To the results',
    invitation: 'The invitation of {email}. It works once, for seven days, and was sent in a letter too:',
    invited: '{email} is invited already. The command npm run operator -- invite gives a new link.',
    print: 'Signs are made by:',
    secret: 'It is shown here only: hand it to the print shop as one hands over a password.',
    another: 'Another municipality',
  },
};
