// The sentence with which a form is refused appears at the top of a long dialog, out of sight, behind
// words of the engine. It is brought into view and read out by screen readers.

import { decorate, onAnswer } from './hook.js';
import { watch } from './observer.js';

const REFUSAL = '.alert-danger[uib-alert]';

function show(alert) {
  const sentence = alert.querySelector('.message');
  if (!sentence || !sentence.textContent.trim() || alert.classList.contains('ng-hide')) {
    return;
  }
  alert.setAttribute('role', 'alert');
  alert.classList.add('posiv-refusal');
  alert.scrollIntoView({ block: 'center' });
  alert.tabIndex = -1;
  alert.focus({ preventScroll: true });
}

watch(changes => {
  for (const change of changes) {
    for (const node of change.addedNodes) {
      if (node instanceof Element) {
        const alert = node.matches(REFUSAL) ? node : node.querySelector(REFUSAL) || node.closest(REFUSAL);
        if (alert) {
          // The framework writes the text just after it adds the element.
          setTimeout(() => show(alert));
        }
      }
    }
  }
});

// A link to a task that is done or somebody else's: Tasklist says so, and then repeats it in words of the engine.
const WORDS_OF_THE_ENGINE = /No matching task/;

// With each new try, what the one before was refused for is gone.
const TRIES = /\/(submit-form|claim|unclaim)$/;
let shown = null;

onAnswer(TRIES, () =>
  shown?.notifications
    .filter(one => one.type === 'danger')
    .forEach(one => {
      // It is compared with the others part by part, and this part leads to everything.
      delete one.scope;
      shown.clear(one);
    })
);

decorate('Notifications', notifications => {
  shown = notifications;
  const { addError } = notifications;
  notifications.addError = function (error) {
    const message = WORDS_OF_THE_ENGINE.test(error.message) ? '' : error.message;
    return addError.call(this, { ...error, message });
  };
  return notifications;
});
