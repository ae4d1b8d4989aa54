/** What a report about a case does to its processes. */
@NullMarked
package nl.posiv.onboarding.mission.process;

import org.jspecify.annotations.NullMarked;
