// What municipalities and districts are called where no settlement of the register says it.

/** Each lies around a city that is another municipality, and has its seat there; and the capital's. */
export const CALLED_OTHERWISE: Readonly<Record<string, string>> = {
  DOB15: 'Добрич-селска',
  JAM25: 'Тунджа',
  PDV17: 'Марица',
  PDV26: 'Родопи',
  SOF46: 'Столична',
};

/** The 28 districts by the letters with which codes of municipalities begin (Ek_obl of the register). */
export const DISTRICTS: Readonly<Record<string, string>> = {
  BGS: 'Бургас',
  BLG: 'Благоевград',
  DOB: 'Добрич',
  GAB: 'Габрово',
  HKV: 'Хасково',
  JAM: 'Ямбол',
  KNL: 'Кюстендил',
  KRZ: 'Кърджали',
  LOV: 'Ловеч',
  MON: 'Монтана',
  PAZ: 'Пазарджик',
  PDV: 'Пловдив',
  PER: 'Перник',
  PVN: 'Плевен',
  RAZ: 'Разград',
  RSE: 'Русе',
  SFO: 'София',
  SHU: 'Шумен',
  SLS: 'Силистра',
  SLV: 'Сливен',
  SML: 'Смолян',
  SOF: 'София (столица)',
  SZR: 'Стара Загора',
  TGV: 'Търговище',
  VAR: 'Варна',
  VID: 'Видин',
  VRC: 'Враца',
  VTR: 'Велико Търново',
};
