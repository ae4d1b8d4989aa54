// Takes the place of the file of the same name in Camunda's web application.

import { application } from '../../posiv/application.js';

export default application('webapp.admin.name', 'operators');
