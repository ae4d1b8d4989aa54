// Takes the place of the file of the same name in Camunda's web application.

import { application } from '../../posiv/application.js';
import { text } from '../../posiv/reader.js';

const shortcut = (key, description) => ({ key, description: text(description) });

export default application('webapp.tasklist.name', 'tasklist', {
  shortcuts: {
    claimTask: shortcut('ctrl+alt+c', 'webapp.shortcut.claim-task'),
    focusFilter: shortcut('ctrl+shift+f', 'webapp.shortcut.focus-filter'),
    focusList: shortcut('ctrl+alt+l', 'webapp.shortcut.focus-list'),
    focusForm: shortcut('ctrl+alt+f', 'webapp.shortcut.focus-form'),
    startProcess: shortcut('ctrl+alt+p', 'webapp.shortcut.start-process')
  }
});
