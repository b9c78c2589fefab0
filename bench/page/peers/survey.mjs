// The same questions by SurveyJS: a scale from 1 to 10, and a question that follows a low, a middle and a high score.
import { Model } from 'survey-core';
import 'survey-core/survey-core.css';
import { renderSurvey } from 'survey-js-ui';

const { title, description, question, lowest, highest, send, followUps } = window.place;

const survey = new Model({
  title,
  description,
  completeText: send,
  questionErrorLocation: 'bottom',
  elements: [
    {
      type: 'rating',
      name: 'score',
      title: question,
      isRequired: true,
      displayMode: 'buttons',
      rateMin: 1,
      rateMax: 10,
      minRateDescription: lowest,
      maxRateDescription: highest,
    },
    ...followUps.map(({ text, from, to, options }, at) => ({
      type: 'checkbox',
      name: `why-${at}`,
      title: text,
      choices: options,
      visibleIf: `{score} >= ${from} and {score} <= ${to}`,
    })),
  ],
});
renderSurvey(survey, document.querySelector('#survey'));
