/**
 * How rows about a case are kept, where a phase needs nothing of its own for it: a record with its
 * table is enough.
 */
@NullMarked
package nl.posiv.onboarding.records;

import org.jspecify.annotations.NullMarked;
