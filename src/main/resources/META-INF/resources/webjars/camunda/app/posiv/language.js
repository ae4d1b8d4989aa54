// Before sign-in the page is in the browser's language, afterwards in that of the reader's account. The
// server says with the answer to the sign-in which that is; where it differs, the page is loaded anew.

import { next } from './way-back.js';

let reads = document.documentElement.lang;

const hearing = () => ({
  response: answer => {
    reads = answer.headers('Content-Language') || reads;
    return answer;
  }
});

// Each application keeps this module for what is added to it.
const application = document.querySelector('base').getAttribute('app-name');
window.angular
  .module(`cam.${application}.custom`)
  .config(['$httpProvider', http => http.interceptors.push(hearing)])
  .run([
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
