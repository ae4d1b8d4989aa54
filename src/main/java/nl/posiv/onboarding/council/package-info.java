/**
 * Texts with which a council and a college decide: motions and, from the college, a proposal. The
 * letter to councillors of 9 February 2023 says what such a motion asks; the words are our own. A
 * text is made once from what is known of the municipality ({@link
 * nl.posiv.onboarding.council.CouncilWriter}), then it belongs to those who edit it, and every
 * version is kept until it is erased. What it begins as is a template of the programme leads: plain
 * text with names between braces, never evaluated (ADR 0048). Councillors stand in it with their
 * party, as in any public motion; nobody else does.
 *
 * <p>A letter to the council (raadsinformatiebrief) is written by HR, agreed to by the executive
 * (college) and sent by the clerk. What it says of people, {@link
 * nl.posiv.onboarding.figures.YearFigures} decides (ADR 0049).
 */
@NullMarked
package nl.posiv.onboarding.council;

import org.jspecify.annotations.NullMarked;
