/**
 * What stands before the webapps and their API: which requests pass, which are put on record, and
 * the words in which they are answered. No other module knows anything of it.
 */
@NullMarked
package nl.posiv.onboarding.engine.gateway;

import org.jspecify.annotations.NullMarked;
