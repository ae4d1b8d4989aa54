// Takes the place of the file of the same name in Camunda's web application.

import { language, locales } from '../../posiv/reader.js';

export default {
  app: {
    name: { nl: 'Beheer', en: 'Admin', uk: 'Адміністрування' }[language],
    vendor: 'POSIV'
  },
  locales,
  disableWelcomeMessage: true,
  // What holds for every application.
  customScripts: ['language', 'sign-in', 'sign-in-page', 'settings-link', 'operators-words'].map(name => `../posiv/${name}`)
};
