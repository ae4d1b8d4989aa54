// The library for forms reads 2027-01-04 as midnight in Greenwich, as browsers do. West of it that is still the
// third, and that is what it would show and send. A day without a time is the same day everywhere.

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const { parse } = Date;

Date.parse = text => {
  const day = DAY.exec(text);
  if (!day || Number.isNaN(parse(text))) {
    return parse(text);
  }
  const [year, month, date] = day.slice(1).map(Number);
  const here = new Date(0);
  here.setFullYear(year, month - 1, date);
  // Where the clock is put forward at midnight, the day begins an hour later.
  return here.setHours(0, 0, 0, 0);
};
