/** Who may do what, from {@code rights.csv}, and in which municipality a process runs. */
@NamedInterface("rights")
@NullMarked
package nl.posiv.onboarding.engine.rights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
