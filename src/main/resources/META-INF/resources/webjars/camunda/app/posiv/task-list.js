// Tasklist sorts its list by one thing and its control says another, fetches it twice at the start because the two
// write the same order in two ways, and again every ten seconds. The order is in the address from the beginning,
// and the list is fetched each minute and when somebody comes back to it.

import { application, decorate } from './hook.js';

const MOST_URGENT_FIRST = JSON.stringify([{ sortBy: 'dueDate', sortOrder: 'asc' }]);
const TOO_OFTEN = 10_000;
const OFTEN_ENOUGH = 60_000;

decorate('$interval', interval =>
  Object.assign(
    (work, delay, ...more) => interval(work, delay === TOO_OFTEN ? OFTEN_ENOUGH : delay, ...more),
    interval
  )
);

application.run([
  '$rootScope',
  '$location',
  (scope, location) => {
    scope.$on('$locationChangeStart', () => {
      if (location.path() === '/' && !location.search().sorting) {
        location.search('sorting', MOST_URGENT_FIRST).replace();
      }
    });
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') {
        scope.$applyAsync(() => scope.$broadcast('refresh'));
      }
    });
  }
]);
