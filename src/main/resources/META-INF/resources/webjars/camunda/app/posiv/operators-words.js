// Words of Cockpit, Admin and Welcome that do not stand in their files of words.

import { DIAGRAM, replaceWords } from './library-words.js';

const WORDS = [
  ['Actions', 'Acties', 'Actions', 'Дії'],
  ['State', 'Stand', 'State', 'Стан'],
  ['null', 'leeg', 'none', 'немає'],
  ['Message is null\\.', 'De melding is leeg.', 'There is no message.', 'Повідомлення немає.'],
  ['Invalid Date Value\\.', 'Deze datum bestaat niet.', 'There is no such date.', 'Такої дати немає.'],
  ['Loading diagram', 'Het schema wordt geladen', 'Loading the diagram', 'Схема завантажується'],
  ['Select all', 'Alles kiezen', 'Select all', 'Вибрати все'],
  ['Unselect all', 'Niets kiezen', 'Select nothing', 'Не вибирати нічого'],
  ['Toggle this section', 'Openen of sluiten', 'Open or close', 'Відкрити або закрити'],
  // Examples in the fields of one's own profile.
  ['Jonny|Prosciutto|j\\.prosciutto@acme\\.org', '', '', ''],
  ['Suspended Job Definition', 'Stilgezette jobdefinitie', 'Suspended job definition', 'Призупинене визначення завдання']
];

replaceWords(
  [...WORDS, ...DIAGRAM],
  'thead, .null-value, td > i, td > a > i, td > a > span > i, .help-block, .loading-text, .selection, .tooltip-inner',
  '[cam-widget-bpmn-viewer], [cam-widget-dmn-viewer], .user-profile, thead'
);
