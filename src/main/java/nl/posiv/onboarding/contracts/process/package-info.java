/** How diagrams and forms find the contract that they are about. */
@NullMarked
package nl.posiv.onboarding.contracts.process;

import org.jspecify.annotations.NullMarked;
