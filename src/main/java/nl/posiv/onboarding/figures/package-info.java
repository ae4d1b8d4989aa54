/**
 * Numbers of people as they may be said to anybody: nobody is recognised by them. What is counted,
 * and which of it is said, is decided here; where, the pages and letters decide (ADR 0049, 0059).
 */
@NullMarked
package nl.posiv.onboarding.figures;

import org.jspecify.annotations.NullMarked;
