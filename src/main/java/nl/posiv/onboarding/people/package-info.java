/**
 * The page of who has which role: HR sees to the people of its municipality, programme leads to
 * those of all and of the programme. People are entered here before they have ever signed in (ADR
 * 0043), one by one or from a file, and leave here in one step. Programme leads read no names of
 * officials, here as elsewhere.
 */
@NullMarked
package nl.posiv.onboarding.people;

import org.jspecify.annotations.NullMarked;
