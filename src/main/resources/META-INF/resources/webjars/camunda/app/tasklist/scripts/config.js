// Takes the place of the file of the same name in Camunda's web application.

import { language, locales } from './reader.js';

const texts = {
  nl: {
    name: 'Taken',
    claimTask: 'pakt de gekozen taak op',
    focusFilter: 'gaat naar het eerste filter van de lijst',
    focusList: 'gaat naar de eerste taak van de lijst',
    focusForm: 'gaat naar het eerste veld van het formulier',
    startProcess: 'opent de lijst van wat u kunt starten'
  },
  en: {
    name: 'Tasks',
    claimTask: 'claims the selected task',
    focusFilter: 'goes to the first filter of the list',
    focusList: 'goes to the first task of the list',
    focusForm: 'goes to the first field of the form',
    startProcess: 'opens the list of what you can start'
  },
  uk: {
    name: 'Завдання',
    claimTask: 'бере вибране завдання собі',
    focusFilter: 'переходить до першого фільтра списку',
    focusList: 'переходить до першого завдання списку',
    focusForm: 'переходить до першого поля форми',
    startProcess: 'відкриває список того, що можна почати'
  }
}[language];

const shortcut = (key, action) => [action, { key, description: texts[action] }];

export default {
  app: {
    name: texts.name,
    vendor: 'POSIV'
  },
  locales,
  disableWelcomeMessage: true,
  customScripts: [
    'programme-clock',
    'language',
    'form-texts',
    'facts',
    'typed-answers',
    'calendar-days',
    'number-fields',
    'refusals',
    'form-mistakes',
    'sign-in',
    'sign-in-page',
    'settings-link',
    'own-ways',
    'task-list',
    'task-opened-last',
    'task-in-view',
    'opened-form'
  ].map(name => `scripts/${name}`),
  shortcuts: Object.fromEntries([
    shortcut('ctrl+alt+c', 'claimTask'),
    shortcut('ctrl+shift+f', 'focusFilter'),
    shortcut('ctrl+alt+l', 'focusList'),
    shortcut('ctrl+alt+f', 'focusForm'),
    shortcut('ctrl+alt+p', 'startProcess')
  ])
};
