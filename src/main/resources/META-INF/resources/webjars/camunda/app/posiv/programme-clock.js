// Cards, calendars and what is late ask the browser what time it is. The programme has a clock of its own, which a
// demo moves; every answer of the server says what it shows, and here the browser follows it.

import { onAnswer } from './hook.js';

const OwnDate = Date;
// Clocks that are right differ by less.
const NOTABLE = 60_000;
let ahead = 0;

const now = () => OwnDate.now() + ahead;

window.Date = new Proxy(OwnDate, {
  construct: (type, given, self) => Reflect.construct(type, given.length ? given : [now()], self),
  apply: () => new OwnDate(now()).toString(),
  get: (type, name) => (name === 'now' ? now : Reflect.get(type, name))
});
OwnDate.prototype.constructor = window.Date;

function follow(time) {
  const difference = OwnDate.parse(time) - OwnDate.now();
  if (Math.abs(difference - ahead) > NOTABLE) {
    ahead = Math.abs(difference) > NOTABLE ? difference : 0;
  }
  // The calendar that folds out took the time when it was loaded.
  window.flatpickr.setDefaults({ now: new window.Date() });
}

onAnswer(/^/, request => {
  const time = request.getResponseHeader('X-POSIV-Now');
  if (time) {
    follow(time);
  }
});
