// Words of Cockpit, Admin and Welcome that do not stand in their files of words.

import { DIAGRAM, replaceWords } from './library-words.js';

const WORDS = [
  ['Actions', 'webapp.operators.actions'],
  ['State', 'webapp.operators.state'],
  ['null', 'webapp.operators.empty'],
  ['Message is null\\.', 'webapp.operators.no-message'],
  ['Invalid Date Value\\.', 'webapp.operators.no-date'],
  ['Loading diagram', 'webapp.operators.loading-diagram'],
  ['Select all', 'webapp.operators.select-all'],
  ['Unselect all', 'webapp.operators.select-nothing'],
  ['Toggle this section', 'webapp.operators.open-or-close'],
  // Examples in the fields of one's own profile.
  ['Jonny|Prosciutto|j\\.prosciutto@acme\\.org'],
  ['Suspended Job Definition', 'webapp.operators.suspended-job-definition']
];

replaceWords(
  [...WORDS, ...DIAGRAM],
  'thead, .null-value, td > i, td > a > i, td > a > span > i, .help-block, .loading-text, .selection, .tooltip-inner',
  '[cam-widget-bpmn-viewer], [cam-widget-dmn-viewer], .user-profile, thead'
);
