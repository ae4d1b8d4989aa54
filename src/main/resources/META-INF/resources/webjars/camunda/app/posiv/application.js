// What the config.js of each of Camunda's web applications says.

import { locales, text } from './reader.js';

/**
 * The configuration of an application.
 *
 * @param name key of what it is called
 * @param scripts which of our scripts, all that belong to it together
 * @param more what only this application is told
 */
export const application = (name, scripts, more = {}) => ({
  app: { name: text(name), vendor: 'POSIV' },
  locales,
  disableWelcomeMessage: true,
  customScripts: [`../posiv/${scripts}`],
  ...more
});
