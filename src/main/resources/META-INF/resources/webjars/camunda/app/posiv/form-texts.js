// The libraries for forms and diagrams know English only, and the browser's way to write a date. Here
// their own words get into the reader's language; the texts of the forms come from the server.

import { at, DIAGRAM, replaceWords } from './library-words.js';
import { language } from './reader.js';

// What a library says, and what the reader sees instead: Dutch, English, Ukrainian.
const WORDS = [
  ['Field is required\\.', 'Vul dit in.', 'Please fill this in.', 'Заповніть це поле.'],
  [
    'Field must match pattern .*',
    'Dit is niet goed geschreven; lees de uitleg bij het veld.',
    'This is not written as it should be; see the explanation at the field.',
    'Записано неправильно; прочитайте пояснення біля поля.'
  ],
  [
    'Field must have minimum length of (.*)\\.',
    'Te kort; minimaal aantal tekens: $1.',
    'Too short; smallest number of characters: $1.',
    'Закоротко; найменша кількість символів: $1.'
  ],
  [
    'Field must have maximum length of (.*)\\.',
    'Te lang; maximaal aantal tekens: $1.',
    'Too long; largest number of characters: $1.',
    'Задовго; найбільша кількість символів: $1.'
  ],
  [
    'Field must be a valid email\\.',
    'Schrijf een e-mailadres, zoals naam@voorbeeld.nl.',
    'Write an e-mail address, such as name@example.org.',
    'Запишіть електронну адресу, наприклад name@example.org.'
  ],
  [
    'Field must be a valid +international phone number\\..*',
    'Schrijf een telefoonnummer met landnummer, zoals +31301234567.',
    'Write a phone number with its country code, such as +31301234567.',
    'Запишіть номер телефону з кодом країни, наприклад +380441234567.'
  ],
  [
    'Date and time must both be entered\\.',
    'Vul datum en tijd in.',
    'Please fill in the date and the time.',
    'Заповніть дату й час.'
  ],
  ['Search', 'Zoeken', 'Search', 'Пошук'],
  ['Select', 'Kiezen', 'Select', 'Вибрати'],
  ['No results', 'Niets gevonden', 'No results', 'Нічого не знайдено'],
  ['All values selected', 'Alles is gekozen', 'All values selected', 'Усе вибрано'],
  ['Remove tag', 'Weghalen', 'Remove', 'Прибрати'],
  ['Close', 'Sluiten', 'Close', 'Закрити'],
  ...DIAGRAM,
  // How a date is written, in an empty field.
  ...['dd-mm-yyyy', 'dd/mm/yyyy', 'dd.mm.yyyy'].map(date => [
    date,
    date.replace('yyyy', 'jjjj'),
    date,
    date.replace('dd', 'дд').replace('mm', 'мм').replace('yyyy', 'рррр')
  ])
];

replaceWords(
  WORDS,
  // Elements in which only a library writes; never a person's answer or one of our own texts.
  '.fjs-form-field-error, .fjs-dropdownlist-empty, .fjs-select-placeholder, .close',
  '.fjs-container, [cam-widget-bpmn-viewer]'
);

// The library asks for the format of dates with this word, and means the browser's own.
const LOCALE = { nl: 'nl-NL', en: 'en-GB', uk: 'uk-UA' }[language];

Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
  construct: (format, [locale, ...options]) =>
    new format(locale === 'default' ? LOCALE : locale, ...options)
});

// The calendar that folds out.
const named = (count, days, form) =>
  Array.from({ length: count }, (_, i) =>
    // January 2023 began on a Sunday.
    new Intl.DateTimeFormat(LOCALE, form).format(days ? new Date(2023, 0, i + 1) : new Date(2023, i, 1))
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
  monthAriaLabel: ['Maand', 'Month', 'Місяць'][at],
  yearAriaLabel: ['Jaar', 'Year', 'Рік'][at]
});
window.flatpickr.setDefaults({ ariaDateFormat: 'j F Y' });
