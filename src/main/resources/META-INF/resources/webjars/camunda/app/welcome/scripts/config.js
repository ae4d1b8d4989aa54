// Takes the place of the file of the same name in Camunda's web application.

import { language, locales } from '../../tasklist/scripts/reader.js';

export default {
  app: {
    name: { nl: 'Welkom', en: 'Welcome', uk: 'Вітаємо' }[language],
    vendor: 'POSIV'
  },
  locales,
  disableWelcomeMessage: true,
  // Scripts of Tasklist that hold for every application.
  customScripts: ['language', 'settings-link'].map(name => `../tasklist/scripts/${name}`)
};
