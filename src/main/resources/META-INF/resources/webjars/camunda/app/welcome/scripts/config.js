// Takes the place of the file of the same name in Camunda's web application.

import { application } from '../../posiv/application.js';
import { text } from '../../posiv/reader.js';

export default application('webapp.welcome.name', 'operators', {
  // In place of a link to the maker's documentation, which is in English.
  links: [{ href: '/operations', label: text('page.operations') }]
});
