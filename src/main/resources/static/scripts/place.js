// Whoever follows a link to a place of a page (what stands behind its #) and signs in at an identity provider on the
// way is led back to the page, not to the place: no server ever hears of it. So the page of the sign-in keeps it in the
// tab, and the first page that is opened behind it goes there.

(() => {
  const KEPT = 'posiv-place';
  if (document.currentScript?.dataset.signIn) {
    sessionStorage.setItem(KEPT, location.hash);
    return;
  }
  const place = sessionStorage.getItem(KEPT);
  sessionStorage.removeItem(KEPT);
  // By now the web applications have a place of their own in the address; theirs begin with a slash.
  const inWebapp = location.pathname.startsWith('/camunda/');
  if (place && place.startsWith('#/') === inWebapp && (inWebapp || !location.hash)) {
    location.replace(place);
  }
})();
