// Bulgarian texts of a field in which a day is typed.

export const typedDaysBg = {
  form: 'дд.мм.гггг',
  fault: 'Напишете ден, месец и година, например 31.12.2026.',
};
