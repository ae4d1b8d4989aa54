/**
 * How a municipality joins: interest, the council or the college decides, own money and guidance,
 * people, an agreement. Recorded by the programme leads, who have it from the municipality. What is
 * named here is named after the letter to councillors of 9 February 2023; the terms are defaults of
 * this project. A municipality that is smaller than the programme asks (R01) joins only as an
 * exception that is recorded with its reason. Once the agreement is signed the municipality takes
 * part, with its tenant and its first people, without anybody restarting anything.
 */
@NullMarked
package nl.posiv.onboarding.participation;

import org.jspecify.annotations.NullMarked;
