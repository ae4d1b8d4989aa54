// Before sign-in the page is in the browser's language, afterwards in that of the reader's account. The
// server says with the answer to the sign-in which that is; where it differs, the page is loaded anew.

import { application, onAnswer } from './hook.js';
import { next } from './way-back.js';

let reads = document.documentElement.lang;

onAnswer(/\/api\/admin\/auth\/user\//, request => {
  if (request.status < 300) {
    reads = request.getResponseHeader('Content-Language') || reads;
  }
});

application.run([
  '$rootScope',
  '$timeout',
  (scope, timeout) =>
    scope.$on('authentication.login.success', () => {
      // By then the application has gone back to the page that was asked for.
      if (next) {
        timeout(() => location.replace(next));
      } else if (reads !== document.documentElement.lang) {
        timeout(() => location.reload());
      }
    })
]);
