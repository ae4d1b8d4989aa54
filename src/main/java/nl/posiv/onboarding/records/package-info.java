/**
 * What names a case, a municipality and a user, and how rows about a case are kept where a phase
 * needs nothing of its own for it: a record with its table is enough. Every other module may know
 * this one, and it knows none.
 */
@NullMarked
package nl.posiv.onboarding.records;

import org.jspecify.annotations.NullMarked;
