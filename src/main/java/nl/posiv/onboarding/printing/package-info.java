/**
 * What leaves the program on paper or as a file to keep: tagged PDF, made from a template of ours,
 * with the typeface in it (ADR 0037). Whoever has something printed says what stands in it; here it
 * is only written down, and nothing is fetched or opened for it.
 */
@NullMarked
package nl.posiv.onboarding.printing;

import org.jspecify.annotations.NullMarked;
