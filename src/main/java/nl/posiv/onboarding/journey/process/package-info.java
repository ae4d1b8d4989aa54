/** What the pages of the journey ask the engine to do, and its diagrams as pictures. */
@NullMarked
package nl.posiv.onboarding.journey.process;

import org.jspecify.annotations.NullMarked;
