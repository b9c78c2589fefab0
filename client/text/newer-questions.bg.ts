// Bulgarian texts of the offer to ask in the newer words of a template.

export const newerQuestionsBg = {
  newer: 'Въпроси с нова формулировка',
  newerLead:
    'Тези въпроси са от образец, който вече пита така, че отговорът да е число от „много лошо“ до „отлично“. Оценките досега остават; отпечатаните табели носят стария въпрос, докато не ги замените.',
  newerNow: 'Сега: {question}',
  accept: 'Приемете',
  acceptOf: 'Приемете: {question}',
  accepted: 'Новият въпрос е в сила: {question}',
};
