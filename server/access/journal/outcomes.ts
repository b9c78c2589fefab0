// What every change by a member may come to, beside success: it was changed meanwhile, or its fields have faults.

/** What can be wrong with a field. The client has words for each. */
export const FAULTS = {
  REQUIRED: { description: 'It is empty.' },
  TOO_LONG: { description: 'It has too many characters.' },
  TOO_COMMON: { description: 'A password that whoever guesses tries first.' },
  TOO_SHORT: { description: 'It has too few characters.' },
  DIFFERENT: { description: 'It does not repeat what it has to.' },
  NOT_ALLOWED: { description: 'It holds what it may not.' },
  OUT_OF_RANGE: { description: 'It is too small or too large.' },
  TOO_EARLY: { description: 'It ends before it begins.' },
  NOT_AN_EMAIL: { description: 'It is no address of e-mail.' },
  NOT_A_COLOUR: { description: 'It is no colour.' },
  NOT_A_NETWORK: { description: 'It is no network.' },
  TOO_PALE: { description: 'White cannot be read on this colour.' },
  TAKEN: { description: 'Another one has it already.' },
  UNKNOWN: { description: 'There is no such thing.' },
  IN_USE: { description: 'Something else still needs it.' },
  OVERLAPS: { description: 'It meets another one.' },
  TOO_MANY: { description: 'There are too many.' },
  TOO_FEW: { description: 'There are too few.' },
  WRONG_HOLES: { description: 'It must have the same {places} for values as the usual text.' },
  NOT_A_SLUG: { description: 'It is no Latin words in lower case, joined by dashes.' },
  NOT_A_HOST: { description: 'It is no name of a host alone, in Latin letters.' },
  LOCAL: { description: 'Only a machine or its own network knows this name.' },
  NUMERIC: { description: 'It is the number of a machine, where a name belongs.' },
  RESERVED: { description: 'The name is set aside for something else.' },
  NOT_HTTPS: { description: 'It is reached by http:, and has to be by https:.' },
  UNRESOLVED: { description: 'No name server knows the name.' },
  PRIVATE: { description: 'The name leads into a private network.' },
  SILENT: { description: 'Nobody answers there with a certificate that browsers believe.' },
  NOT_OURS: { description: 'What answers there is not this platform, or is not told which host was asked.' },
  INCOMPLETE: { description: 'Something that it needs is not there yet.' },
} as const;

export type Fault = keyof typeof FAULTS;

export interface FieldFault {
  /** The field of the input, as a path: name.bg, options.2.text.en. */
  readonly field: string;
  readonly fault: Fault;
  /** What of the value it is about, as it is written there. */
  readonly part?: string;
}

export interface Invalid {
  readonly outcome: 'Invalid';
  readonly faults: readonly FieldFault[];
}

/** The thing has another version than the page showed: somebody was quicker. */
export interface Outdated {
  readonly outcome: 'Outdated';
  readonly version: number;
  readonly changedBy: string | null;
  readonly changedAt: Date | null;
}

/** The outcome of faulty fields. */
export function invalid(faults: readonly FieldFault[]): Invalid {
  return { outcome: 'Invalid', faults };
}
