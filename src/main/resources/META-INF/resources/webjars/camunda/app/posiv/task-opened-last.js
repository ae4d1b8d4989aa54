// Tasklist overlooks that another task was opened while the one before is still on its way: its list and its address
// then say the one, and the form is the other's. Here the task that was opened last is fetched after all.

import { decorate } from './hook.js';

function rememberWhichIsOpened(data, opened) {
  const { provide, set, newChild } = data;

  const fetched = (fetch, asked) => {
    const or = settle => outcome => (opened.taskId === asked.taskId ? settle(outcome) : fetched(fetch, { ...opened }));
    return fetch(asked).then(
      or(task => task),
      or(error => {
        throw error;
      })
    );
  };

  return Object.assign(data, {
    provide(name, source) {
      if (name === 'taskId') {
        Object.assign(opened, source);
      }
      if (name !== 'task') {
        return provide(name, source);
      }
      const [dependency, fetch] = source;
      return provide(name, [dependency, asked => fetched(fetch, asked)]);
    },
    set(name, value) {
      if (name === 'taskId') {
        Object.assign(opened, value);
      }
      return set(name, value);
    },
    newChild: scope => rememberWhichIsOpened(newChild(scope), opened)
  });
}

decorate('dataDepend', ({ create, ...more }) => ({
  ...more,
  create: (...scopes) => rememberWhichIsOpened(create(...scopes), {})
}));
