package nl.posiv.onboarding.matching;

import java.time.LocalDate;

/**
 * What pairs are looked at with today.
 *
 * @param workPermitBy by when UWV would have decided on a work permit that is asked for today
 * @param singlePermitBy by when the IND would have decided on a single permit
 * @param protectionEnd last day of temporary protection
 */
record Terms(
    LocalDate today, LocalDate workPermitBy, LocalDate singlePermitBy, LocalDate protectionEnd) {}
