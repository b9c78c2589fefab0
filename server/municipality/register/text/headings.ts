// What the columns of the register of settlements are called: editions of the statistical institute differ.

export const HEADINGS = {
  ekatte: ['ekatte', 'екатте', 'код по екатте', 'код'],
  kind: ['t_v_m', 'tvm', 'вид', 'тип'],
  name: ['name', 'name_bg', 'име', 'наименование', 'населено място'],
  municipality: ['obstina', 'obshtina', 'obshtina_code', 'код на община', 'община'],
} as const;

/** Columns that not every edition has. */
export const FURTHER_HEADINGS = {
  rank: ['category', 'категория'],
  mayoralty: ['kmetstvo', 'кметство', 'код на кметство'],
  municipalityName: ['obshtina_name', 'obstina_name', 'име на община', 'име на общината'],
} as const;

/** A town; every other kind is a village here, the two monasteries too. */
export const TOWN = /^гр/iu;
