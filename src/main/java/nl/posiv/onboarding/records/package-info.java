/**
 * How rows about a case are kept, where a phase needs nothing of its own for it: a record with its
 * table is enough.
 */
package nl.posiv.onboarding.records;
