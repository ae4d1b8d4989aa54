/** How the diagrams and forms of every phase find the contract that they are about. */
@NamedInterface("process")
@NullMarked
package nl.posiv.onboarding.contracts.process;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
