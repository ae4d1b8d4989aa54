// Our scripts in the applications of technical administrators: Cockpit, Admin and Welcome.

import '/scripts/place.js';
import './language.js';
import './sign-in.js';
import './sign-in-page.js';
import './settings-link.js';
import './home-and-help.js';
import './signed-in-as.js';
import './operators-words.js';
