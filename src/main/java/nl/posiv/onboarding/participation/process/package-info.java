/** The process by which a municipality joins, and its forms. */
@NullMarked
package nl.posiv.onboarding.participation.process;

import org.jspecify.annotations.NullMarked;
