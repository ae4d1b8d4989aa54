/**
 * What every answer of the site has, whoever made it: headers, limits on sizes and rates, an end to
 * sessions that last too long, one page for errors, and figures for a scraper with the token.
 */
@NullMarked
package nl.posiv.onboarding.web;

import org.jspecify.annotations.NullMarked;
