/** The process of a joint application, the question to each municipality, and their forms. */
@NullMarked
package nl.posiv.onboarding.funding.process;

import org.jspecify.annotations.NullMarked;
