/**
 * Money that municipalities look for together (cofinanciering): a call of a fund, which
 * municipalities answer side by side, one application with a lead and partners, and a ledger of the
 * grant that adds up to the cent, until the fund has accepted the last report (ADR 0058). It is
 * about no person.
 */
@NullMarked
package nl.posiv.onboarding.funding;

import org.jspecify.annotations.NullMarked;
