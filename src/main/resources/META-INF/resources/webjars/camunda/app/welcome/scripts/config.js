// Takes the place of the file of the same name in Camunda's web application.

import { language, locales } from '../../posiv/reader.js';

export default {
  app: {
    name: { nl: 'Welkom', en: 'Welcome', uk: 'Вітаємо' }[language],
    vendor: 'POSIV'
  },
  locales,
  disableWelcomeMessage: true,
  // In place of a link to the maker's documentation, which is in English.
  links: [
    { href: '/operations', label: { nl: 'Mislukte stappen', en: 'Failed steps', uk: 'Невдалі кроки' }[language] }
  ],
  // What holds for every application.
  customScripts: ['language', 'sign-in', 'sign-in-page', 'settings-link', 'operators-words'].map(name => `../posiv/${name}`)
};
