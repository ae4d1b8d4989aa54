/** The process of a letter to the council, and its forms. */
@NullMarked
package nl.posiv.onboarding.council.process;

import org.jspecify.annotations.NullMarked;
