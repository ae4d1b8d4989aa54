/** Who may do what, from {@code rights.csv}, and in which municipality a process runs. */
@NamedInterface("rights")
package nl.posiv.onboarding.engine.rights;

import org.springframework.modulith.NamedInterface;
