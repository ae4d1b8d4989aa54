/** What a report about a case does to its processes. */
@NullMarked
package nl.posiv.onboarding.change.process;

import org.jspecify.annotations.NullMarked;
