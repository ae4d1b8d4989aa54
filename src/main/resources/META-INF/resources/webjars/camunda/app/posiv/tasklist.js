// Our scripts in Tasklist. What hears and watches does so in this order.

import '/scripts/place.js';
import './programme-clock.js';
import './language.js';
import './form-texts.js';
import './facts.js';
import './typed-answers.js';
import './drafts.js';
import './hand-on.js';
import './calendar-days.js';
import './number-fields.js';
import './refusals.js';
import './form-mistakes.js';
import './sign-in.js';
import './sign-in-page.js';
import './settings-link.js';
import './own-ways.js';
import './home-and-help.js';
import './signed-in-as.js';
import './task-list.js';
import './whose.js';
import './task-opened-last.js';
import './task-in-view.js';
import './opened-form.js';
import './after-a-step.js';
import './session-end.js';
