// Whoever asked for one of our own pages before they had signed in goes on to it afterwards.

const asked = new URLSearchParams(location.search).get('to');
// A browser takes the section of the page along by itself; the application's own places begin with a slash.
const section = location.hash.startsWith('#/') ? '' : location.hash;

function page() {
  try {
    const url = new URL(asked, location.origin);
    url.hash = section;
    // Never to another site, however its address is written.
    return asked.startsWith('/') && url.origin === location.origin ? url.href : null;
  } catch {
    return null;
  }
}

/** Where to go after the sign-in; null if it is this application. */
export const next = asked ? page() : null;
