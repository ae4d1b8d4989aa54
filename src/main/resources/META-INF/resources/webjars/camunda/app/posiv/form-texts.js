// The libraries for forms and diagrams know English only, and the browser's way to write a date. Here
// their own words get into the reader's language; the texts of the forms come from the server.

import { DIAGRAM, replaceWords } from './library-words.js';
import { locale, text } from './reader.js';

// What a library says, as a regular expression, and the text in its place.
const WORDS = [
  ['Field is required\\.', 'webapp.field.required'],
  ['Field must match pattern .*', 'webapp.field.pattern'],
  ['Field must have minimum length of (.*)\\.', 'webapp.field.too-short'],
  ['Field must have maximum length of (.*)\\.', 'webapp.field.too-long'],
  ['Field must be a valid email\\.', 'webapp.field.email'],
  ['Field must be a valid +international phone number\\..*', 'webapp.field.phone'],
  ['Date and time must both be entered\\.', 'webapp.field.date-and-time'],
  ['Search', 'webapp.field.search'],
  ['Select', 'webapp.field.select'],
  ['No results', 'webapp.field.no-results'],
  ['All values selected', 'webapp.field.all-selected'],
  ['Remove tag', 'webapp.field.remove'],
  ['Close', 'webapp.field.close'],
  // How a date is written, in an empty field.
  ['dd[-/.]mm[-/.]yyyy', 'webapp.field.date'],
  ...DIAGRAM
];

replaceWords(
  WORDS,
  // Elements in which only a library writes; never a person's answer or one of our own texts.
  '.fjs-form-field-error, .fjs-dropdownlist-empty, .fjs-select-placeholder, .close',
  '.fjs-container, [cam-widget-bpmn-viewer]'
);

// The library asks for the format of dates with this word, and means the browser's own.
Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
  construct: (format, [asked, ...options]) => new format(asked === 'default' ? locale : asked, ...options)
});

// The calendar that folds out.
const named = (count, days, form) =>
  Array.from({ length: count }, (_, i) =>
    // January 2023 began on a Sunday.
    new Intl.DateTimeFormat(locale, form).format(days ? new Date(2023, 0, i + 1) : new Date(2023, i, 1))
  );
const names = (count, days, key) => ({
  longhand: named(count, days, { [key]: 'long' }),
  shorthand: named(count, days, { [key]: 'short' })
});

window.flatpickr.localize({
  weekdays: names(7, true, 'weekday'),
  months: names(12, false, 'month'),
  firstDayOfWeek: 1,
  ordinal: () => '',
  monthAriaLabel: text('webapp.field.month'),
  yearAriaLabel: text('webapp.field.year')
});
window.flatpickr.setDefaults({ ariaDateFormat: 'j F Y' });
