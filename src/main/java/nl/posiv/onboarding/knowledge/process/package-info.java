/** The process of a lesson, and its forms. */
@NullMarked
package nl.posiv.onboarding.knowledge.process;

import org.jspecify.annotations.NullMarked;
